import Reports
import Units

/// Prints all of a profile as pprof's `raw` does.
struct RawText {
  private let profile: RawProfile

  static func lines(_ profile: RawProfile) -> [String] {
    let text = RawText(profile: profile)
    return
      (text.header + ["Samples:", text.types] + profile.samples.flatMap(lines)
      + ["Locations"] + profile.locations.flatMap(lines)
      + ["Mappings"] + profile.mappings.map(line)).map(SafeText.escaped)
  }

  private var header: [String] {
    var lines = profile.comments.map { "Comment: " + $0 }
    if !profile.documentation.isEmpty { lines.append("Doc: " + profile.documentation) }
    lines.append("PeriodType: \(profile.periodType.type) \(profile.periodType.unit)")
    lines.append("Period: \(profile.period)")
    if profile.timeNanoseconds != 0 {
      lines.append(
        "Time: " + LocalTime.detailedText(nanosecondsSince1970: profile.timeNanoseconds))
    }
    if profile.durationNanoseconds != 0 {
      // Only the first four characters, however many digits the number has.
      let duration = DurationText.text(nanoseconds: profile.durationNanoseconds)
      lines.append("Duration: " + duration.prefix(4))
    }
    return lines
  }

  private var types: String {
    profile.valueTypes.map { "\($0.type)/\($0.unit)" + ($0.isDefault ? "[dflt]" : "") }
      .joined(separator: " ")
  }

  private static func lines(_ sample: RawProfile.Sample) -> [String] {
    let values = sample.values.map { " " + String($0).rightAligned(to: 10) }.joined()
    let stack = sample.locations.map { "\($0) " }.joined()
    let texts = sample.labels.texts.map { "\($0.key):[\($0.values.joined(separator: " "))]" }
    let numbers = sample.labels.numbers.map { "\($0.key):[\(text($0.values))]" }
    let labels = [texts, numbers].filter { !$0.isEmpty }
    let margin = String(repeating: " ", count: 16)
    return [values + ": " + stack] + labels.map { margin + $0.joined(separator: " ") }
  }

  /// Numbers with their units, if any of them has one.
  private static func text(_ values: [Quantity]) -> String {
    let hasUnits = values.contains { !$0.unit.isEmpty }
    return values.map { hasUnits ? "\($0.value) \($0.unit)" : "\($0.value)" }
      .joined(separator: " ")
  }
}

extension RawText {
  private static func lines(_ location: RawProfile.Location) -> [String] {
    var start = String(location.number).rightAligned(to: 6) + ": \(hexadecimal(location.address)) "
    if let mapping = location.mapping { start += "M=\(mapping) " }
    if location.isFolded { start += "[F] " }
    guard !location.lines.isEmpty else { return [start] }
    let margin = String(repeating: " ", count: 13)
    return location.lines.enumerated().map { index, line in
      (index == 0 ? start : margin) + (line.map(text) ?? "??")
    }
  }

  private static func text(_ line: RawProfile.Line) -> String {
    let hasOwnName = !line.function.utf8.elementsEqual(line.systemName.utf8)
    return "\(line.function) \(line.file):\(line.line):\(line.column) s=\(line.startLine)"
      + (hasOwnName ? "(\(line.systemName))" : "")
  }

  private static func line(_ mapping: RawProfile.Mapping) -> String {
    let range = [mapping.start, mapping.limit, mapping.offset].map(hexadecimal)
    let facts = mapping.facts.map { "[\(mark($0))]" }.joined()
    return "\(mapping.number): \(range.joined(separator: "/")) \(mapping.file) \(mapping.buildID) "
      + facts
  }

  private static func mark(_ fact: RawProfile.Fact) -> String {
    switch fact {
    case .functions: "FN"
    case .filenames: "FL"
    case .lineNumbers: "LN"
    case .inlineFrames: "IN"
    }
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    "0x" + String(value, radix: 16)
  }
}
