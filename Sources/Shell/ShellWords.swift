/// Words that the shell itself answers, beside commands and options.
enum ShellWords {
  /// Every such word.
  static let all = ["exit", "help", "options", "quit"] + explanations.map(\.word)

  /// Words that pprof's shell does not know.
  static let explanations: [(word: String, explanation: String)] = [
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
}
