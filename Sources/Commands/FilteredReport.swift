import Analysis
import Profiles
import Reports

/// What reports start from that look at samples one by one: the filtered profile and the facts
/// above it.
struct FilteredReport {
  let profile: Profile
  let header: ReportHeader
  /// The sample type the report is about.
  let column: Int
  let labelUnits: LabelUnits
  let notices: [CommandNotice]

  init(_ input: CommandInput) throws(CommandError) {
    let filtered = try FilteredInput.made(for: input)
    profile = filtered.profile
    column = filtered.column
    labelUnits = filtered.labelUnits
    notices = filtered.notices
    header = ReportBasis.header(
      input.profile, column, input.options, (filtered.total, filtered.whole))
  }

  /// The report with what was found.
  func result(_ body: Shape) -> CommandResult {
    CommandResult(.report(Report(header: header, body: body)), notices: notices)
  }
}
