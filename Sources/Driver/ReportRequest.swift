package import Commands

/// A report somebody asked for, in words all front ends share.
package struct ReportRequest: Sendable {
  /// Kind of report.
  package var command: Command
  /// Expression or address the command needs; `nil` for commands that take none.
  package var argument: String?
  /// The user's options, before the command's own overrides.
  package var options: Options
  /// Command line of the user's own that reads the report, as in `top | grep json`.
  package var pipe: String?

  /// Puts a request together.
  package init(_ command: Command, argument: String? = nil, options: Options) {
    self.command = command
    self.argument = argument
    self.options = options
  }
}

extension ReportRequest: Equatable {
  /// Compares commands by name.
  package static func == (left: ReportRequest, right: ReportRequest) -> Bool {
    left.command.name == right.command.name && left.argument == right.argument
      && left.options == right.options && left.pipe == right.pipe
  }
}
