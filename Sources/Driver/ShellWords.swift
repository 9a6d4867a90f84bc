/// Words that the shell itself answers, beside commands and options.
package enum ShellWords {
  /// Every such word.
  package static let all = ["exit", "help", "options", "quit"] + explanations.map(\.word)

  /// Words that pprof's shell does not know.
  package static let explanations: [(word: String, explanation: String)] = [
    ("cmdline", "Print the command line that makes the last report"),
    ("flame", "Explore a flame graph that fills the terminal"),
    ("open", "Open a function's source in $EDITOR, as in open 3"),
    ("undo", "Take the last change of options back"),
    ("push", "Put the options aside, as in push focus=main"),
    ("pop", "Take back the options put aside last"),
    ("stack", "List the options put aside"),
    ("reset", "Go back to the options of the command line"),
    ("save", "Keep the options under a name"),
    ("load", "Take options kept under a name, or list the names"),
    ("forget", "Forget the options kept under a name"),
  ]

  /// The lines that explain such a word at the prompt; nil if it is none.
  package static func explanation(of word: String) -> [String]? {
    guard let entry = explanations.first(where: { $0.word == word }) else { return nil }
    return ["\(word) at the prompt:", "  " + entry.explanation] + (details[word] ?? [])
  }

  private static let details = [
    "flame": [
      "  flame [focus_regex]* [-ignore_regex]*",
      "  arrows move, enter zooms to a box, u out; / searches, n and N go on; i looks from the",
      "  leaves; s shows callers and callees of a box; l lists its source; ? lists all keys",
    ],
    "open": ["  open function_regex|row"],
    "push": ["  push [name=value]"],
    "save": ["  save name; the page of -http keeps the same ones"],
  ]
}
