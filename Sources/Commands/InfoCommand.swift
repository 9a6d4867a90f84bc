import Analysis
import Profiles
import Reports
import Units

/// `info`: what is in a profile, before any question about it.
enum InfoCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var header = try ReportBasis.header(input.profile, input.options)
    header.isCompact = false
    let profile = input.profile
    var lines = facts(header)
    lines.append("Values:")
    lines += profile.sampleTypes.indices.map { value($0, profile) }
    lines.append("Samples:   \(profile.samples.count)")
    lines.append("Deepest:   \(profile.samples.stacks.deepest) locations")
    lines.append("Locations: \(profile.locations.count)")
    lines.append("Functions: \(profile.functions.count)")
    lines.append("Binaries:  \(profile.mappings.count)")
    if let type = profile.periodType {
      let unit = profile.strings[type.unit]
      lines.append(
        "Period:    \(Quantity(profile.period, unit).label()) of \(profile.strings[type.type])")
    }
    lines += labels(profile)
    return CommandResult(
      .report(Report(header: header, body: .lines(PlainLines(lines)))), notices: [])
  }

  private static func facts(_ header: ReportHeader) -> [String] {
    let facts = header.profile
    return [
      ("File:      ", facts.binary), ("Build ID:  ", facts.buildID),
      ("Doc:       ", facts.documentation),
    ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 } + facts.comments.map { "Comment:   " + $0 }
  }

  private static func value(_ column: Int, _ profile: Profile) -> String {
    let unit = profile.strings[profile.sampleTypes[column].unit]
    let total = SampleValues(values: profile.samples.values[column]).total().value
    return "  \(profile.typeName(column)): \(Quantity(total, unit).label()) (\(unit))"
  }

  private static func labels(_ profile: Profile) -> [String] {
    guard !profile.samples.labels.isEmpty else { return ["Labels:    none"] }
    var counts: [StringID: Int] = [:]
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    for _ in 0..<profile.samples.count {
      cursor.next(into: &labels)
      for key in Set(labels.map(\.key)) { counts[key, default: 0] += 1 }
    }
    let rows = counts.map { (profile.strings[$0.key], $0.value) }.sorted { $0.0 < $1.0 }
    return ["Labels:"] + rows.map { "  \($0.0): \($0.1) samples" }
  }
}
