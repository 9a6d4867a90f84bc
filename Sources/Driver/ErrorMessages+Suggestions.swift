import Bytes
import Commands
import Rendering

/// Sentences that say what would have worked; in pprof's own words there are none.
enum Advice {
  /// A question after a sentence about a word that is not known; nothing if no word is near.
  static func didYouMean(_ word: String, among known: [String]) -> String {
    let near = Spelling.nearest(to: word, among: known)
    return near.isEmpty ? "" : "; did you mean \(list(near))?"
  }

  static func list(_ words: [String], _ conjunction: String = "or") -> String {
    let words = words.map(SafeText.escaped)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Which filters leave nothing, or what each would leave that only leaves nothing with others.
  static func emptied(by shares: [FilterShare], _ samples: Int) -> String {
    let culprits = shares.filter { $0.share == 0 }.map(\.assignment)
    guard culprits.isEmpty else {
      let verb = culprits.count > 1 ? " leave" : " leaves"
      return list(culprits, "and") + verb + " none of \(samples) samples"
    }
    let parts = shares.map { filter in
      let share = percentage(filter.share).drop { $0 == " " }
      return "\(SafeText.escaped(filter.assignment)) \(share)"
    }
    return "the filters leave nothing together; alone they leave: " + parts.joined(separator: ", ")
  }

  /// Names with their weights, a line each.
  static func names(_ names: [Vocabulary.WeighedName]) -> String {
    names.map { "\n  \(percentage($0.share))  \(ElidedName.fitted($0.name, to: widest))" }.joined()
  }

  /// Names so long that nobody reads them to their end are no help.
  private static let widest = 160

  static func percentage(_ share: Double) -> String {
    let tenths = Int(exactly: (share * 1000).rounded()) ?? 0
    let text = "\(tenths / 10).\(abs(tenths) % 10)%"
    return String(repeating: " ", count: max(0, 6 - text.utf8.count)) + text
  }

  /// A file of a similar name in the same folder.
  static func fileLike(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let folder = String(path[..<start])
    let names = FileSystem.entries(of: folder.isEmpty ? "." : folder, limit: 10_000).map(\.name)
    let near = Spelling.nearest(to: String(path[start...]), among: names)
    return near.isEmpty ? "" : "; did you mean \(list(near.map { folder + $0 }))?"
  }
}

extension OptionError {
  /// Sentence for the user, with what would have been understood.
  fileprivate var exactMessage: String {
    switch self {
    case .unknownName, .illegalNumber(_, .range), .illegalInteger(_, .range): message
    case .illegalFlag(let text): "\(Quoting.quoted(text)) must be true or false"
    case .illegalInteger(let text, .syntax): "\(Quoting.quoted(text)) is no whole number"
    case .illegalNumber(let text, .syntax): "\(Quoting.quoted(text)) is no number"
    case .illegalChoice(let option, let text):
      "\(option) must be one of: [\(Self.choices(option).joined(separator: " "))]"
        + Advice.didYouMean(text, among: Self.choices(option))
    }
  }

  private static func choices(_ option: String) -> [String] {
    OptionCatalog.entry(named: option)?.choices.map(\.name) ?? []
  }
}

extension ShellError {
  /// Sentence for the user in the words wanted.
  package func message(in wording: Wording) -> String {
    guard wording == .exact else { return message }
    switch self {
    case .unknownCommand(let name):
      return message + Advice.didYouMean(name, among: Self.knownWords.filter { $0 != name })
    case .noHelp(let name):
      return "no help for \(Quoting.quoted(name))" + Advice.didYouMean(name, among: TopicHelp.words)
    case .option(let error): return error.exactMessage
    case .unknownSet(let name, let known):
      return message + Advice.didYouMean(name, among: known)
    default: return message
    }
  }

  private static var knownWords: [String] {
    CommandCatalog.commands.map(\.name)
      + OptionCatalog.entries.flatMap { [$0.name] + $0.choices.map(\.name) } + ShellWords.all
  }
}

extension CommandError {
  /// What would have worked.
  var advice: String {
    switch self {
    case .unknownSampleType(let name, let known): Advice.didYouMean(name, among: known)
    case .unknownChoice(let text, let known): Advice.didYouMean(text, among: known)
    default: ""
    }
  }
}
