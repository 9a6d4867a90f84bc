import Reports
import Units

/// The lines above a text report.
enum HeaderText {
  /// Facts about the profile, and what of it is shown.
  static func lines(_ header: ReportHeader) -> [String] {
    (header.isCompact ? [] : profileLines(header))
      + filterLines(header) + selectionLines(header)
  }

  /// Facts about the profile alone.
  static func profileLines(_ header: ReportHeader) -> [String] {
    let facts = header.profile
    var lines: [String] = []
    if !facts.binary.isEmpty { lines.append("File: " + SafeText.escaped(facts.binary)) }
    if !facts.buildID.isEmpty { lines.append("Build ID: " + SafeText.escaped(facts.buildID)) }
    lines += facts.comments.map(SafeText.escaped)
    if !facts.sampleType.isEmpty { lines.append("Type: " + SafeText.escaped(facts.sampleType)) }
    if !facts.documentation.isEmpty {
      lines.append("Doc: " + SafeText.escaped(facts.documentation))
    }
    if facts.timeNanoseconds != 0 {
      lines.append("Time: " + LocalTime.text(nanosecondsSince1970: facts.timeNanoseconds))
    }
    if facts.durationNanoseconds != 0 { lines.append(durationLine(header)) }
    return lines
  }

  private static func durationLine(_ header: ReportHeader) -> String {
    let duration = header.profile.durationNanoseconds
    let samples = Quantity(header.total, header.format.sampleUnit).scaled(to: "nanoseconds")
    var ratio = ""
    let isSum = !header.isDifference && header.sumBehindMean == nil
    let isComparable = header.isCompatible || isSum
    if isComparable, samples.unit == "ns", samples.value != 0 {
      ratio = "(" + share(samples.value, of: duration, header).text + ")"
    }
    let total = header.format.text(header.total)
    return
      "Duration: \(Quantity(duration, "nanoseconds").label()), Total samples = \(total) \(ratio)"
  }

  /// Where nanoseconds do not fit a number of 64 bits, Go on x86 takes the least.
  private static func share(
    _ nanoseconds: Double, of duration: Int64, _ header: ReportHeader
  ) -> Percentage {
    if let whole = Int64(exactly: nanoseconds.rounded(.towardZero)) {
      return Percentage(whole, of: duration)
    }
    return header.isCompatible
      ? Percentage(.min, of: duration) : Percentage(part: nanoseconds, whole: Double(duration))
  }

  static func filterLines(_ header: ReportHeader) -> [String] {
    guard !header.activeFilters.isEmpty else { return [] }
    return ["Active filters:"]
      + header.activeFilters.map { filter in
        let text = SafeText.escaped("\(filter.name)=\(filter.value)")
        return "   " + (header.hasCutFilters ? text : shortened(text))
      }
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > ReportHeader.longestFilter else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: ReportHeader.longestFilter)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return text[..<end] + "…"
  }

  private static func selectionLines(_ header: ReportHeader) -> [String] {
    guard let selection = header.selection else { return [] }
    let format = header.format
    let share = Percentage(selection.shownPart, of: header.whole).trimmedText
    var lines = [
      "Showing nodes accounting for \(format.text(selection.shownFlat)), \(share) of "
        + "\(format.text(header.total)) total"
    ]
    guard header.total != 0 else { return lines }
    if selection.droppedNodes > 0 {
      lines.append(
        dropped(selection.droppedNodes, "node", "cum <= " + cutoff(selection.nodeCutoff, header)))
    }
    if selection.droppedEdges > 0 {
      lines.append(
        dropped(selection.droppedEdges, "edge", "freq <= " + cutoff(selection.edgeCutoff, header)))
    }
    if selection.shownNodes > 0, selection.shownNodes < selection.candidateNodes {
      lines.append(
        "Showing top \(selection.shownNodes) nodes out of \(selection.candidateNodes)")
    }
    return lines
  }

  /// A value, or, as it is a sum, its share where values are means.
  private static func cutoff(_ value: Int64, _ header: ReportHeader) -> String {
    header.sumBehindMean.map { Percentage(value, of: $0).trimmedText } ?? header.format.text(value)
  }

  private static func dropped(_ count: Int, _ noun: String, _ bound: String) -> String {
    "Dropped \(count) \(noun)\(count > 1 ? "s" : "") (\(bound))"
  }
}
