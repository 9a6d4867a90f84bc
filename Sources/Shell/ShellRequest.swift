package import Driver

/// What one line typed into the shell asks for.
package enum ShellRequest: Sendable, Equatable {
  /// Nothing: the line was blank.
  case nothing
  /// Set an option to a text.
  case assign(name: String, value: String)
  /// List the options and their values.
  case listOptions
  /// Explain a command or an option, or everything when empty.
  case explain(String)
  /// Leave the shell.
  case quit
  /// Make a report.
  case report(ReportRequest)
}
