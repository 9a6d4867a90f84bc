/// How a report came about: what outputs for machines say besides the report itself.
package struct ReportOrigin: Sendable, Equatable {
  /// Program that made it, with its version.
  package var tool: (name: String, version: String)
  package var command: String
  /// The expression or the file the command was given.
  package var argument: String?
  /// The options that were not left as they are by default.
  package var options: [Fact.Member] = []
  /// What the user was told on the way.
  package var warnings: [String] = []

  /// A report of a command.
  package init(tool: (name: String, version: String), command: String, argument: String? = nil) {
    self.tool = tool
    self.command = command
    self.argument = argument
  }

  /// Compares all facts.
  package static func == (left: ReportOrigin, right: ReportOrigin) -> Bool {
    left.tool == right.tool && left.command == right.command && left.argument == right.argument
      && left.options == right.options && left.warnings == right.warnings
  }
}
