package import Commands
package import Driver

/// The language of the shell: assignments, shortcuts, and commands with their arguments.
package struct ShellGrammar: Sendable {
  private let shortcuts: [String: [String]]

  /// Adds the names of a profile's values as shortcuts that select them.
  package init(sampleTypes: [String]) {
    var shortcuts = [":": ["focus=", "ignore=", "hide=", "tagfocus=", "tagignore="]]
    for type in sampleTypes {
      let select = "sample_index=" + type
      shortcuts[type] = [select]
      shortcuts["total_" + type] = ["mean=0", select]
      shortcuts["mean_" + type] = ["mean=1", select]
    }
    self.shortcuts = shortcuts
  }

  /// Replaces a line that is a shortcut by the lines it stands for.
  package func expand(_ line: String) -> [String] {
    let line = Self.trimmed(line)
    return shortcuts[line] ?? [line]
  }

  /// Reads one expanded line; the options are those a report starts from.
  package func parse(_ line: String, options: Options) throws(ShellError) -> ShellRequest {
    if let assignment = try assignment(line) { return assignment }
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return .nothing }
    switch first {
    case "o", "options": return .listOptions
    case "q", "quit", "exit": return .quit
    case "help": return .explain(words.dropFirst().joined(separator: " "))
    default:
      var command = try CommandWords(words)
      return .report(try command.request(options))
    }
  }

  private func assignment(_ line: String) throws(ShellError) -> ShellRequest? {
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Self.trimmed(String(parts.first ?? ""))
    guard OptionCatalog.knows(name) else { return nil }
    guard parts.count > 1 else {
      guard OptionCatalog.isSwitch(name) else { throw .missingValue(option: name) }
      return .assign(name: name, value: "")
    }
    return .assign(name: name, value: Self.trimmed(Self.withoutComment(String(parts[1]))))
  }

  /// Drops what follows the last `//:`, with which the listing of options marks its remarks.
  private static func withoutComment(_ text: String) -> String {
    let marker = Array("//:".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= marker.count else { return text }
    let starts = (0...(bytes.count - marker.count)).reversed()
    guard let start = starts.first(where: { bytes[$0..<($0 + marker.count)].elementsEqual(marker) })
    else { return text }
    return String(decoding: bytes[..<start], as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
