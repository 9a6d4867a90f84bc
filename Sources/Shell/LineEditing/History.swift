/// Lines typed before, oldest first.
package struct History: Sendable, Equatable {
  /// Lines, without neighbours that are the same.
  package private(set) var lines: [String]
  private static let limit = 1000

  /// Starts with lines kept from earlier.
  package init(_ lines: [String] = []) {
    self.lines = lines.suffix(Self.limit)
  }

  /// Remembers a line, unless it is blank or the same as the one before.
  package mutating func add(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }), line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
  }

  /// Finds the latest line before a position that contains a text.
  func position(of text: String, before end: Int) -> Int? {
    lines[..<min(end, lines.count)].lastIndex { $0.contains(text) }
  }
}
