import Commands

/// Where in a line the cursor stands, as far as completing goes.
struct CompletionPlace {
  /// What the last word is.
  enum Kind {
    /// A command or an option.
    case first
    /// Something to be explained.
    case topic
    /// The name of a set of options.
    case savedName
    case file
    case value(OptionEntry)
    case function
    case argument(Command)
    case nothing
  }

  /// All before the last word.
  let before: String
  /// The last word, as far as it was typed.
  let word: String
  let kind: Kind

  init(_ line: String) {
    // An option's value begins behind the first equals sign and may hold others.
    let first = Self.assignment(line)?.start ?? line.startIndex
    let blank = line[first...].lastIndex(where: \.isWhitespace)
    let position = blank.map(line.index(after:)) ?? first
    before = String(line[..<position])
    word = String(line[position...])
    kind = Self.kind(line, before, word)
  }

  private static func kind(_ line: String, _ before: String, _ word: String) -> Kind {
    if let (entry, _) = assignment(line) { return .value(entry) }
    let context = before.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = context.first else { return .first }
    switch first {
    case "help": return .topic
    case "load", "save", "forget": return .savedName
    default: break
    }
    if context.last == ">" || word.hasPrefix(">") { return .file }
    if first == "open" { return .function }
    guard let command = command(first) else { return .nothing }
    return command.comparesProfiles && context.count == 1 ? .file : .argument(command)
  }

  /// The command, from whose name a number may be cut off.
  private static func command(_ name: String) -> Command? {
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    return CommandCatalog.command(named: name)
      ?? CommandCatalog.command(named: String(name.dropLast(digits)))
  }

  /// The option that a line, or the last word of a command, gives a value to, and where the value
  /// begins.
  private static func assignment(_ line: String) -> (entry: OptionEntry, start: String.Index)? {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let words = line[..<sign].split(whereSeparator: \.isWhitespace)
    guard let name = words.last, let entry = OptionCatalog.entry(named: String(name)),
      words.count == 1 || isOption(ofReport: words, line[sign...])
    else { return nil }
    let start = line[sign...].dropFirst().firstIndex { !$0.isWhitespace } ?? line.endIndex
    return (entry, start)
  }

  private static func isOption(ofReport words: [Substring], _ rest: Substring) -> Bool {
    command(String(words[0])) != nil && !rest.contains(where: \.isWhitespace)
  }
}
