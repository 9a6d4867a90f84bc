import Analysis
import Profiles
import Reports

/// `tags`: what samples with each label cost.
enum TagsCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let report = try FilteredReport(input)
    let sums = LabelSums(
      report.profile, values: report.profile.samples.values[report.column],
      units: report.labelUnits, outputUnit: input.options.unit)
    let groups = sums.keys.map { key in
      TagTable.Group(
        key: key.name, total: key.total,
        rows: key.entries.map { TagTable.Row(text: $0.text, value: $0.sum) })
    }
    return report.result(.tags(TagTable(groups: groups)))
  }
}
