/// What the words of reports mean, and how to go about things; the shell and the command line read it.
package enum Glossary {
  /// Every word that is explained, in order.
  package static let words = entries.map(\.word)

  private static let entries = (terms + usage).sorted { $0.word < $1.word }

  /// The lines that explain a word; nil if it is not known.
  package static func explanation(of word: String) -> [String]? {
    entries.first { $0.word == word.lowercased() }.map { entry in
      [entry.word + ":"] + entry.lines.map { "  " + $0 }
    }
  }
}
