package import Profiles
package import RegularExpressions

/// What a command works on.
package struct CommandInput: Sendable {
  /// The profile as it was loaded; filters are the options' business.
  package let profile: Profile
  /// The user's options, with the command's own changes.
  package var options: Options
  /// The expression of commands that take one.
  package let argument: RegularExpression?
  /// What is wrong with the expression, to be said when its turn comes.
  package var argumentFault: CommandError?
  /// The profiles of both sides, for commands that compare.
  package var compared: ComparedProfiles?
  package let environment: any Environment
  /// Tells whether somebody wants the command to stop; asked between its steps.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Whether somebody reads the report on a terminal, which shows more than pprof's text does.
  package var isForScreen = false
  /// What earlier commands on the profile added up; nil where there will be no later ones.
  package var memo: ReportMemo?

  /// Puts a command's material together.
  package init(
    profile: Profile, options: Options, argument: RegularExpression? = nil,
    environment: any Environment
  ) {
    self.profile = profile
    self.options = options
    self.argument = argument
    self.environment = environment
  }

  /// The same for another profile.
  func replacing(profile: Profile) -> CommandInput {
    var input = CommandInput(
      profile: profile, options: options, argument: argument, environment: environment)
    input.isInterrupted = isInterrupted
    input.isForScreen = isForScreen
    input.argumentFault = argumentFault
    return input
  }

  /// The same with other options.
  func replacing(options: Options) -> CommandInput {
    replacing(options: options, argument: argument)
  }

  /// The same with sums where means were asked for, as what a whole is made of adds up to no mean.
  var addingUp: CommandInput {
    guard !sumNotices.isEmpty else { return self }
    var sums = options
    sums.mean = false
    return replacing(options: sums)
  }

  /// What to say about that; Go's pprof adds up means.
  var sumNotices: [CommandNotice] {
    options.mean && !options.isCompatible ? [.sumsInsteadOfMeans] : []
  }

  /// The same with another expression.
  func replacing(argument: RegularExpression) -> CommandInput {
    replacing(options: options, argument: argument)
  }

  private func replacing(options: Options, argument: RegularExpression?) -> CommandInput {
    var input = CommandInput(
      profile: profile, options: options, argument: argument, environment: environment)
    input.argumentFault = argumentFault
    input.compared = compared
    input.isInterrupted = isInterrupted
    input.isForScreen = isForScreen
    input.memo = memo
    return input
  }

  /// Ends the command if somebody wants it to stop.
  func continueUnlessInterrupted() throws(CommandError) {
    if isInterrupted() { throw .interrupted }
  }
}
