/// Scripts that let a user's shell complete command lines.
package enum CompletionScript {
  /// The shells that scripts are made for.
  package static let shells = ["bash", "fish", "zsh"]

  /// The script for a shell; nil for one that is not known.
  package static func text(for shell: String) -> String? {
    let lines =
      switch shell {
      case "bash": BashCompletion.lines
      case "fish": FishCompletion.lines
      case "zsh": ZshCompletion.lines
      default: nil as [String]?
      }
    return lines.map { $0.joined(separator: "\n") + "\n" }
  }

  /// What can follow some subcommands besides files.
  static let topics: [(subcommand: String, words: [String])] = [
    ("help", HelpCommand.known), ("completions", shells),
  ]

  /// The subcommands that compare, which have flags of their own.
  static let comparisons = ["diff", "why", "report"]
}
