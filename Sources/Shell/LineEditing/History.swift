/// Lines typed before, oldest first and each once.
package struct History: Sendable, Equatable {
  /// The lines.
  package private(set) var lines: [String] = []
  /// The most lines that are kept.
  package static let limit = 5000

  /// Starts with lines kept from earlier, of which the last of equal ones stays.
  package init(_ lines: [String] = []) {
    var seen: Set<String> = []
    self.lines = lines.reversed().filter { seen.insert($0).inserted }.prefix(Self.limit).reversed()
  }

  /// Remembers a line unless it is blank or begins with one; tells whether it did.
  @discardableResult
  package mutating func add(_ line: String) -> Bool {
    guard line.first?.isWhitespace == false, line != lines.last else { return false }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
    return true
  }

  /// Finds the latest line before a position that contains a text.
  func position(of text: String, before end: Int) -> Int? {
    lines[..<min(end, lines.count)].lastIndex { $0.contains(text) }
  }

  /// What followed an unfinished line when it was typed last; empty if it never was.
  func continuation(of start: String) -> String {
    guard !start.isEmpty else { return "" }
    let line = lines.last { $0.hasPrefix(start) && $0.count > start.count }
    return line.map { String($0.dropFirst(start.count)) } ?? ""
  }
}
