import Commands
import Driver

/// The words of a line that is a command, with the arguments reports take in the shell.
struct CommandWords {
  private let command: Command
  var rest: ArraySlice<String>
  private var focus: [String] = []
  private var ignore: [String] = []

  /// Finds the command, from whose name a number may be cut off, as in `top10`.
  init(_ words: [String]) throws(ShellError) {
    let name = words.first ?? ""
    if let command = CommandCatalog.command(named: name) {
      self.command = command
      rest = words.dropFirst()
      return
    }
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let isSplit = digits > 0 && digits < name.utf8.count
    let stem = isSplit ? String(name.dropLast(digits)) : name
    rest = (isSplit ? [String(name.suffix(digits))] : []) + words.dropFirst()
    guard isSplit, let command = CommandCatalog.command(named: stem) else {
      throw Self.unknown(stem, rest.first)
    }
    self.command = command
  }

  private static func unknown(_ name: String, _ argument: String?) -> ShellError {
    OptionCatalog.help(for: name) == nil
      ? .unknownCommand(name) : .optionAsCommand(name: name, value: argument ?? "<val>")
  }

  /// Applies the arguments to a copy of the options.
  mutating func request(_ options: Options) throws(ShellError) -> ReportRequest {
    var request = ReportRequest(command, options: options)
    if command.name == "diff" { try takeGate(into: &request.options) }
    if command.takesArgument {
      guard let argument = takeArgument() else { throw .missingArgument(command: command.name) }
      request.argument = argument
    }
    while let word = rest.popFirst() { try apply(word, to: &request.options) }
    applyFilters(to: &request.options)
    if request.options.nodeCount == -1, ["text", "top"].contains(command.name) {
      request.options.nodeCount = 10
    }
    return request
  }

  /// The first word; a profile may stand behind what can be none, as in `diff -cum old.prof`.
  private mutating func takeArgument() -> String? {
    guard command.comparesProfiles else { return rest.popFirst() }
    let index = rest.firstIndex { word in
      if case .success = NumberText.integer(word) { return false }
      return !word.hasPrefix("-") && !word.hasPrefix(">")
    }
    return index.map { rest.remove(at: $0) }
  }

  private mutating func apply(_ word: String, to options: inout Options) throws(ShellError) {
    if case .success(let count) = NumberText.integer(word), Int32(exactly: count) != nil {
      options.nodeCount = count
    } else if let (name, value) = Self.assignment(word), !options.isCompatible {
      do throws(OptionError) { try options.set(name, to: value) } catch { throw .option(error) }
    } else if word.hasPrefix(">") {
      options.output = try file(after: word)
    } else if word == "-cum" || word == "--cum" {
      options.sort = .cum
    } else if word.hasPrefix("-") {
      ignore.append(String(word.dropFirst()))
    } else {
      focus.append(word)
    }
  }

  /// An option for this report alone, as in `top sort=cum`.
  private static func assignment(_ word: String) -> (name: String, value: String)? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, OptionCatalog.knows(String(parts[0])) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private mutating func file(after arrow: String) throws(ShellError) -> String {
    if arrow != ">" { return String(arrow.dropFirst()) }
    guard let file = rest.popFirst() else { throw .missingFile }
    return file
  }

  private func applyFilters(to options: inout Options) {
    let isTags = command.name == "tags"
    if let focus = Self.union(focus) {
      if isTags { options.tagFocus = focus } else { options.focus = focus }
    }
    if let ignore = Self.union(ignore) {
      if isTags { options.tagIgnore = ignore } else { options.ignore = ignore }
    }
  }

  private static func union(_ expressions: [String]) -> String? {
    let text = expressions.filter { !$0.isEmpty }.joined(separator: "|")
    return text.isEmpty ? nil : text
  }
}
