import Commands

/// What is to be said about a word, whatever it names: a term, a report, an option, a shell's word.
package enum TopicHelp {
  /// Every word that is explained.
  package static var words: [String] {
    Glossary.words + CommandCatalog.commands.map(\.name) + ShellWords.all
      + OptionCatalog.entries.flatMap { [$0.name] + $0.choices.map(\.name) }
  }

  /// The lines that explain a word, an empty one between its meanings; nil if it has none.
  package static func explanation(of word: String) -> [String]? {
    let meanings = [
      Glossary.explanation(of: word), command(word), option(word),
      ShellWords.explanation(of: word),
    ].compactMap(\.self)
    return meanings.isEmpty ? nil : Array(meanings.joined(separator: [""]))
  }

  /// The lines that explain an option that is one of some choices; nil if it is none.
  package static func choices(of option: String) -> [String]? {
    guard let entry = OptionCatalog.entry(named: option), !entry.choices.isEmpty else { return nil }
    let listing = CatalogListing()
    return [option + " is one of:"] + entry.choices.map { listing.row($0.name, $0.help) }
  }

  private static func command(_ word: String) -> [String]? {
    CommandCatalog.command(named: word).map { command in
      ["\(word): \(command.summary)"] + command.usage.map { "  " + $0 }
    }
  }

  private static func option(_ word: String) -> [String]? {
    if let choices = choices(of: word) { return choices }
    let help = OptionCatalog.help(for: word)?.filter { !$0.isEmpty }
    return help.map { lines in [word + ":"] + lines.map { "  " + $0 } }
  }
}
