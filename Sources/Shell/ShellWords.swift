/// Words that the shell itself answers, beside commands and options.
enum ShellWords {
  /// Every such word.
  static let all = ["exit", "help", "options", "quit"]
}
