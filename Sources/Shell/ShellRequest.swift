package import Driver

/// What one line typed into the shell asks for.
package enum ShellRequest: Sendable, Equatable {
  /// Nothing: the line was blank.
  case nothing
  /// Set an option to a text.
  case assign(name: String, value: String)
  /// List the options and their values.
  case listOptions
  /// Tell the batch command line of the last report.
  case showCommandLine
  /// Show a report's stacks as a flame graph that fills the terminal.
  case flame(ReportRequest)
  /// Open the source of matching functions in an editor.
  case open(String)
  /// Change the options as a whole.
  case change(OptionChange)
  /// List what was put aside, the latest first.
  case listPushed
  /// Keep the options under a name.
  case save(String)
  /// Forget the options kept under a name.
  case forget(String)
  /// List the names of kept options.
  case listSaved
  /// Explain a command or an option, or everything when empty.
  case explain(String)
  /// Leave the shell.
  case quit
  /// Make a report.
  case report(ReportRequest)
}
