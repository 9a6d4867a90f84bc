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
  package let format: OutputFormat
  /// Program that shows the report, if it is not simply written out.
  package let viewer: Viewer?
  /// Changes to the user's options.
  package let overrides: OptionOverrides
  private let maker: (any (ReportMaker & SendableMetatype).Type)?

  init(_ name: String, _ summary: String, _ details: Details = Details()) {
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

  /// Whether it is made yet; the names of pprof's other commands are known all the same.
  package var isAvailable: Bool { maker != nil }

  /// Makes the report, or the profile, that the command is for.
  package func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    guard let maker else { throw .notAvailable(name) }
    return try maker.run(input)
  }

  /// The rarer properties of a command.
  struct Details {
    var usage: [String] = []
    var format = OutputFormat.text
    var viewer: Viewer?
    var takesArgument = false
    var comparesProfiles = false
    var overrides = OptionOverrides()
    var maker: (any (ReportMaker & SendableMetatype).Type)?
  }
}

/// Makes what a command is for out of a profile and options.
protocol ReportMaker: Sendable {
  /// Makes the report, or the profile to be written.
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult
}
