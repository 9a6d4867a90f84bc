import Profiles
import Reports

/// `comments`: all comments of the profile, those for machines too.
enum CommentsCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let report = try FilteredReport(input)
    let profile = report.profile
    return report.result(.lines(PlainLines(profile.comments.map { profile.strings[$0] })))
  }
}
