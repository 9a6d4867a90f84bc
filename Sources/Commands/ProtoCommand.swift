import Profiles
import Reports

/// `proto`: the profile itself, after the filters.
enum ProtoCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let report = try FilteredReport(input)
    var profile = report.profile.keepingInlines(as: input.options)
    profile.samples = profile.samples.replacing(
      values: profile.samples.values.map { $0.map(report.header.format.scaledByRatio) })
    return CommandResult(.profile(profile.tidied()), notices: report.notices)
  }
}
