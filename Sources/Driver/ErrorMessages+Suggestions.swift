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

  static func list(_ words: [String]) -> String {
    let words = words.map(SafeText.escaped)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Names with their weights, a line each.
  static func names(_ names: [Vocabulary.WeighedName]) -> String {
    names.map { "\n  \(percentage($0.share))  \(SafeText.escaped($0.name))" }.joined()
  }

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

extension ShellError {
  /// Sentence for the user in the words wanted.
  package func message(in wording: Wording) -> String {
    guard wording == .exact else { return message }
    switch self {
    case .unknownCommand(let name), .noHelp(let name):
      return message + Advice.didYouMean(name, among: Self.knownWords.filter { $0 != name })
    case .unknownSet(let name, let known):
      return message + Advice.didYouMean(name, among: known)
    default: return message
    }
  }

  private static var knownWords: [String] {
    CommandCatalog.commands.map(\.name)
      + OptionCatalog.entries.flatMap { [$0.name] + $0.choices.map(\.name) }
      + [
        "help", "options", "quit", "exit", "undo", "push", "pop", "reset", "save", "load", "forget",
        "stack", "cmdline", "flame", "open",
      ]
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
