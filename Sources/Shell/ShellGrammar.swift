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
    if let assignment = try assignment(line, options) { return assignment }
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return .nothing }
    switch first {
    case "o", "options": return .listOptions
    case "q", "quit", "exit": return .quit
    case "help": return .explain(words.dropFirst().joined(separator: " "))
    default:
      if !options.isCompatible, let (line, pipe) = Self.piped(line) {
        guard !pipe.isEmpty else { throw .missingPipe }
        guard case .report(var request) = try parse(line, options: options) else {
          throw .unknownCommand(first)
        }
        request.pipe = pipe
        return .report(request)
      }
      if !options.isCompatible, let request = try shellRequest(words, line, options) {
        return request
      }
      var command = try CommandWords(words)
      return .report(try command.request(options))
    }
  }

  /// A line without the part behind a bar that begins a word, and that part.
  private static func piped(_ line: String) -> (line: String, pipe: String)? {
    let bars = line.indices.filter { index in
      line[index] == "|" && index > line.startIndex && line[line.index(before: index)].isWhitespace
    }
    guard let bar = bars.first else { return nil }
    return (String(line[..<bar]), trimmed(String(line[line.index(after: bar)...])))
  }

  /// What pprof's shell does not know.
  private func shellRequest(_ words: [String], _ line: String, _ options: Options)
    throws(ShellError) -> ShellRequest?
  {
    let rest = words.dropFirst()
    let first = words.first ?? ""
    switch (first, rest.first) {
    case ("flame", _) where rest.contains { $0.hasPrefix(">") }: return nil
    case ("flame", _): return .flame(try flame(Array(rest), options))
    case ("cmdline", _): return .showCommandLine
    case ("open", let pattern?): return .open(pattern)
    case ("open", nil): throw .missingArgument(command: first)
    case ("undo", _): return .change(.undo)
    case ("pop", _): return .change(.pop)
    case ("reset", _): return .change(.reset)
    case ("stack", _): return .listPushed
    case ("push", nil): return .change(.push(nil))
    case ("push", _):
      return .change(.push(try pushed(String(line.dropFirst("push".count)), options)))
    case ("load", nil): return .listSaved
    case ("load", let name?): return .change(.load(name))
    case ("save", let name?):
      guard OptionSet.isName(name) else { throw .badSetName(name) }
      return .save(name)
    case ("forget", let name?): return .forget(name)
    case ("save", nil), ("forget", nil): throw .missingSetName(command: first)
    default: return nil
    }
  }

  private func flame(_ words: [String], _ options: Options) throws(ShellError) -> ReportRequest {
    var command = try CommandWords(["calltree"] + words)
    var request = try command.request(options)
    // As much as a screen can be zoomed into.
    request.options.nodeCount = 50_000
    request.options.nodeFraction = 0
    return request
  }

  private func pushed(_ text: String, _ options: Options) throws(ShellError)
    -> OptionChange.Assignment
  {
    let text = Self.trimmed(text)
    guard case .assign(let name, let value)? = try assignment(text, options) else {
      throw .notAnOption(text)
    }
    return OptionChange.Assignment(name: name, value: value)
  }

  private func assignment(_ line: String, _ options: Options) throws(ShellError) -> ShellRequest? {
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Self.trimmed(String(parts.first ?? ""))
    guard OptionCatalog.knows(name) else { return nil }
    guard parts.count > 1 else {
      guard OptionCatalog.isSwitch(name) else { throw .missingValue(option: name) }
      // To pprof's shell the name of a choice alone is an error.
      if !options.isCompatible, let entry = OptionCatalog.entry(offering: name) {
        return .assign(name: entry.name, value: name)
      }
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
