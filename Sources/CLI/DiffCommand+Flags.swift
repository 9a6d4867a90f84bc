extension DiffCommand {
  /// The names of its own options, for completion; a test holds them against its help.
  static let flags: [(name: String, isSwitch: Bool)] = [
    ("alpha", false), ("bench", false), ("budget", false), ("cv", false), ("fail-on", false),
    ("fdr", false), ("floor", false), ("gate", true), ("junit", false), ("min-delta", false),
    ("norm", false), ("paired", true), ("phi", false), ("split", false),
  ]
}
