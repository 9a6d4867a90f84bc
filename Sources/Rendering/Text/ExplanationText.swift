import Reports
import Units

/// Prints an explanation as a page of plain sentences.
enum ExplanationText {
  static func lines(_ page: Explanation, _ header: ReportHeader) -> [String] {
    ComparisonText.heading(page.comparison, header) + [""] + findings(page, header)
  }

  /// What was found, without what was compared.
  static func findings(_ page: Explanation, _ header: ReportHeader) -> [String] {
    let cells = ComparisonCells(format: header.format, isShare: page.comparison.isShare)
    let findings = ExplanationSentences(page: page, cells: cells)
    var lines = [findings.total, findings.summary]
    for (index, cause) in page.causes.enumerated() {
      lines += ["", "\(index + 1). " + findings.sentence(cause)]
      lines += findings.evidence(cause).map { "   " + $0.0.leftAligned(to: 9) + $0.1 }
    }
    for paragraph in findings.paragraphs { lines += ["", paragraph] }
    let notes = ComparisonNotes(table: page.comparison).explaining
    return lines + (notes.isEmpty ? [] : [""]) + notes
  }
}

/// The sentences for each kind of finding.
private struct ExplanationSentences {
  let page: Explanation
  let cells: ComparisonCells

  var total: String {
    let total = page.comparison.total
    let change =
      cells.isShare || !total.change.isFinite ? "" : " (\(ComparisonCells.signed(total.change)))"
    let values = [total.base.value, total.new.value].map(cells.format.text)
    return "In all \(values[1]) where it was \(values[0])\(change)."
  }

  var summary: String {
    switch (page.causes.count, page.comparison.test == nil) {
    case (0, false): "No function is known to cost more by itself than before."
    case (0, true): "No function costs more by itself than before."
    case (1, _): "One function accounts for what grew:"
    case (let count, _): "\(count) functions account for what grew:"
    }
  }

  func sentence(_ cause: Explanation.Cause) -> String {
    let row = cause.row
    let name = SafeText.escaped(row.shortName)
    let verb = row.verdict == .appeared ? "takes \(new(row)) and is new" : "went \(change(row))"
    return "\(name) \(verb): \(percent(cause.part)) of the growth."
  }

  private func change(_ row: ComparisonTable.Row) -> String {
    var facts: [String] = []
    if row.change.isFinite { facts.append(ComparisonCells.signed(row.change)) }
    if let evidence = row.evidence { facts.append("p=\(DecimalText.fixed(evidence.p, places: 3))") }
    return "from \(old(row)) to \(new(row)) (\(facts.joined(separator: ", ")))"
  }

  private func old(_ row: ComparisonTable.Row) -> String { cells.amount(row.base) }
  private func new(_ row: ComparisonTable.Row) -> String { cells.amount(row.new) }

  func evidence(_ cause: Explanation.Cause) -> [(String, String)] {
    var evidence = [("called", path(cause.path))]
    if !cause.lines.isEmpty { evidence.append(("lines", changes(cause.lines))) }
    if !cause.callees.isEmpty { evidence.append(("through", changes(cause.callees))) }
    evidence += cause.commands.map { words in
      ("see", words.map { ShellWord.quoted(SafeText.escaped($0)) }.joined(separator: " "))
    }
    return evidence
  }

  /// The paragraphs after the causes.
  var paragraphs: [String] {
    [fork, minor, collection].compactMap(\.self) + page.shifts.map(sentence)
      + page.renames.map(sentence)
  }

  private var fork: String? {
    guard let fork = page.fork, fork.branches.count > 1, !fork.path.isEmpty else { return nil }
    let branches = fork.branches.prefix(5).map {
      "\(SafeText.escaped($0.name)) \(percent($0.part))"
    }
    return "Where it sits: below \(path(fork.path)), which calls "
      + branches.joined(separator: ", ") + "."
  }

  private var minor: String? {
    switch page.minorCauses {
    case 0: nil
    case 1: "One more function grew, by less than a twentieth of the growth."
    default: "\(page.minorCauses) more functions grew, each by less than a twentieth of the growth."
    }
  }

  private var collection: String? {
    guard let collection = page.collection else { return nil }
    let share =
      "Garbage collection takes \(percent(collection.new)) of the whole profile where it "
      + "took \(percent(collection.base))"
    guard !collection.sites.isEmpty else { return share + "." }
    return share + "; allocating costs more in " + changes(collection.sites)
      + " (memory profiles tell more: swprof why -sample_index=alloc_space)."
  }

  private func sentence(_ shift: Explanation.Shift) -> String {
    let name = SafeText.escaped(shift.name)
    let sources = shift.sources.map(SafeText.escaped).joined(separator: ", ")
    let whole =
      shift.container == shift.name
      ? "with all it calls it costs the same"
      : "\(SafeText.escaped(shift.container)), which calls it, costs the same"
    return "Moved, not grown: \(name) took over what \(sources) cost; \(whole)."
  }

  private func sentence(_ rename: Explanation.Rename) -> String {
    "Renamed: \(SafeText.escaped(rename.old)) is \(SafeText.escaped(rename.new)) now."
  }

  private func changes(_ changes: [Explanation.Change]) -> String {
    changes.map {
      "\(SafeText.escaped($0.name)) \(cells.relative($0.base)) → \(cells.relative($0.new))"
    }
    .joined(separator: ", ")
  }

  private func path(_ names: [String]) -> String {
    let names = names.map(SafeText.escaped)
    let shown = names.count > 7 ? names.prefix(2) + ["…"] + names.suffix(4) : names[...]
    return shown.joined(separator: " → ")
  }

  private func percent(_ part: Double) -> String {
    DecimalText.fixed(part * 100, places: part < 0.1 ? 1 : 0) + "%"
  }
}
