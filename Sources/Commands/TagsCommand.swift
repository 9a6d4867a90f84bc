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
    var table = TagTable(
      groups: sums.keys.map { key in
        TagTable.Group(
          key: key.name, total: key.total,
          rows: key.entries.map { TagTable.Row(text: $0.text, value: $0.sum) })
      })
    if input.options.mean, !input.options.isCompatible {
      table.divide(
        by: LabelSums(
          report.profile, values: report.profile.samples.values[0], units: report.labelUnits,
          outputUnit: input.options.unit))
    }
    return report.result(.tags(table))
  }
}

extension TagTable {
  /// Makes means of the values; their parts of the whole stay those of the sums.
  fileprivate mutating func divide(by counts: LabelSums) {
    var divisors: [String: LabelSums.Key] = [:]
    for key in counts.keys { divisors[key.name] = key }
    for group in groups.indices {
      guard let key = divisors[groups[group].key] else { continue }
      var byText: [String: Int64] = [:]
      for entry in key.entries { byText[entry.text] = entry.sum }
      groups[group].total = Self.quotient(groups[group].total, key.total)
      for row in groups[group].rows.indices {
        let divisor = byText[groups[group].rows[row].text] ?? 0
        groups[group].rows[row].value = Self.quotient(groups[group].rows[row].value, divisor)
      }
    }
  }

  private static func quotient(_ value: Int64, _ divisor: Int64) -> Int64 {
    divisor == 0 ? value : value.dividedReportingOverflow(by: divisor).partialValue
  }
}
