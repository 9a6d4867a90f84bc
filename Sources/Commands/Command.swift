/// One kind of report, as the command line, the shell and the help see it.
package struct Command: Sendable {
  /// Name in the shell and, with a dash, on the command line.
  package let name: String
  /// Whether it needs an expression or an address.
  package let takesArgument: Bool
  /// Whether its argument is a profile to compare with, not an expression.
  package let comparesProfiles: Bool
  /// One line for overviews.
  package let summary: String
  /// How to call it in the shell, and what its arguments do.
  package let usage: [String]
  /// What its reports are written as.
  package private(set) var format: OutputFormat
  /// Program that shows the report, if it is not simply written out.
  package let viewer: Viewer?
  /// Changes to the user's options.
  package let overrides: OptionOverrides
  /// Whether pprof does not have it, so that listings in its words leave it out.
  package private(set) var isExtension = false
  private let maker: any (ReportMaker & SendableMetatype).Type

  init(_ name: String, _ summary: String, _ details: Details) {
    self.name = name
    self.summary = summary
    takesArgument = details.takesArgument
    comparesProfiles = details.comparesProfiles
    usage = details.usage
    format = details.format
    viewer = details.viewer
    overrides = details.overrides
    maker = details.maker
  }

  /// The same, as one that pprof does not have.
  var asExtension: Command {
    var command = self
    command.isExtension = true
    return command
  }

  /// The same picture in the format of a name; nil for what draws none, or another name.
  package func written(as name: String) -> Command? {
    guard format.isPicture, let format = OutputFormat(rawValue: name), format.isPicture else {
      return nil
    }
    var command = self
    command.format = format
    return command
  }

  /// Makes the report, or the profile, that the command is for.
  package func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    try maker.run(input)
  }

  /// Who makes it, and its rarer properties.
  struct Details {
    var usage: [String] = []
    var format = OutputFormat.text
    var viewer: Viewer?
    var takesArgument = false
    var comparesProfiles = false
    var overrides = OptionOverrides()
    var maker: any (ReportMaker & SendableMetatype).Type
  }
}

/// Makes what a command is for out of a profile and options.
protocol ReportMaker: Sendable {
  /// Makes the report, or the profile to be written.
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult
}
