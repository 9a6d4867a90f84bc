import Reports
import Units

/// What stands below a comparison: what was left out, how it was tested, and what to beware of.
struct ComparisonNotes {
  let table: ComparisonTable

  var lines: [String] {
    hidden + tested + borneNotes.map(Self.sentence) + (table.gate.map(GateSentences.lines) ?? [])
  }

  /// A footnote whose mark stands in no row explains nothing.
  private var borneNotes: [ComparisonTable.Note] {
    let isBorne = table.rows.contains { $0.evidence?.isBesideTypical == true }
    return isBorne ? table.notes : table.notes.filter { $0 != .besideTypical }
  }

  /// The same for a page without the table's rows.
  var explaining: [String] {
    (table.test.map { [method($0.method)] } ?? [])
      + table.notes.filter { $0 != .detectable }.map(Self.sentence)
  }

  private var hidden: [String] {
    guard table.hidden.rows > 0 else { return [] }
    let changed = table.hidden.changed
    let known =
      table.test == nil
      ? "" : changed == 0 ? ", none of them known to have changed" : ", \(changed) of them changed"
    return ["… and \(table.hidden.rows) more rows\(known) (-nodecount=0 shows all)"]
  }

  private var tested: [String] {
    guard let test = table.test else { return [] }
    let level = Self.percent(test.alpha)
    let rows = "\(test.familySize) rows"
    let verdict =
      test.controlsFalseDiscovery
      ? "~ is not told from noise at a false discovery rate of \(level) over \(rows)"
      : "~ is not told from noise at p ≤ \(level), in each of \(rows) by itself"
    let few =
      test.tooFew > 0 ? "; \(test.tooFew) more have too few samples to be tested" : ""
    return [verdict + few + ".", method(test.method)]
  }

  private func method(_ method: ComparisonTable.Method) -> String {
    switch method {
    case .binomial(let phi, let variation):
      "p is of the mid-p conditional binomial test for one profile a side, counts taken to vary "
        + (phi == 1
          ? "as chance alone has it" : "\(DecimalText.shortest(phi)) times as much as chance")
        + ", and costs by \(Self.percent(variation)) between runs (\(isMeasured ? "measured" : "assumed"): -phi, -cv)."
    case .quasiLikelihood:
      "p is of the quasi-likelihood t test, the variation between runs estimated from the profiles."
    case .pairs:
      "p is of Wilcoxon's signed-rank test on pairs of profiles, of Student's t for fewer than six."
    case .ranks:
      "p is of the Mann–Whitney U test on the profiles' values; values are medians."
    }
  }

  private var isMeasured: Bool {
    table.notes.contains { if case .noiseFloor = $0 { true } else { false } }
  }

  private static func sentence(_ note: ComparisonTable.Note) -> String {
    switch note {
    case .untested(let reason): "Not tested: " + sentence(reason)
    case .severalBenchmarks(let names):
      "The profiles hold \(names.count) benchmarks, whose shares depend on how long each happened "
        + "to run: compare one by one, with --split=benchmark."
    case .leftOut(let names):
      "Not compared, since they or results of theirs are missing on a side: "
        + names.map(SafeText.escaped).joined(separator: ", ") + "."
    case .noiseFloor(let floor):
      "How much runs vary was found from \(floor.profiles) profiles and is kept in "
        + "\(SafeText.escaped(floor.file)) (swprof calibrate; --floor=none does without)."
    case .sharesMoved:
      "Shares add up to 100%: a few rows that grew make all others seem to shrink; see -norm=robust."
    case .besideTypical:
      "¹ is told from noise beside the rows that did not change, whose shares fell or rose with "
        + "everything else; its own share would not tell."
    case .preemption:
      "Samples in runtime.asyncPreempt count as their callers': how often code is interrupted "
        + "depends on how busy the machine is."
    case .mustDifferInValue:
      "Rows differ where both their share and their value do: what is done once, however many "
        + "operations follow, differs in its share alone."
    case .operationsUnknown:
      "A heap does not say how many operations were done: ~ is also what another number of them, as "
        + "far as the other rows leave it open, explains."
    case .exponentialDelays:
      "Delays are taken to vary as exponentially distributed ones do."
    case .detectable:
      "detectable is the increase that would have been found four times out of five."
    case .smallestChange(let change):
      "≈ is known to have changed by less than \(percent(change))."
    }
  }

  /// Why nothing was tested.
  static func sentence(_ reason: ComparisonTable.Reason) -> String {
    switch reason {
    case .census: "everything was counted, nothing sampled; differences are what they are."
    case .waiting: "waits are sampled by their length, at a rate that the file does not say."
    case .noSizes: "the samples do not say how large their objects are."
    case .difference: "a profile holds negative values, so it is a difference already."
    case .unknownCounts: "the profiles do not say how many events their values stand for."
    case .means: "values are means."
    case .absoluteValues:
      "totals vary between runs, by more than chance; compare shares, or several profiles a side."
    }
  }

  private static func percent(_ part: Double) -> String {
    DecimalText.shortest((part * 1e4).rounded() / 100) + "%"
  }
}
