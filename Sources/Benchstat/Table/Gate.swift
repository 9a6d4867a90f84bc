import Statistics

/// Whether tables pass a condition, decided by what the measurements leave possible.
struct Gate: Equatable {
  /// A change beyond the allowed one.
  struct Violation: Equatable {
    let name: ByteString
    let unit: ByteString
    let ratio: Double
    let interval: RatioInterval
    let p: Double
  }

  enum Verdict: Equatable {
    case passed(comparisons: Int)
    /// The worst one comes first.
    case failed([Violation])
    /// No comparison could ever fail.
    case undecided
  }

  let condition: GateCondition
  let alpha: Double

  func verdict(on tables: [ComparisonTable]) -> Verdict {
    var comparisons = 0
    var violations: [Violation] = []
    for table in tables where condition.includesAllChanges || table.isLowerBetter != nil {
      for (name, row) in zip(table.rows, table.cells) {
        for cell in row.dropFirst() {
          guard let cell, let change = cell.change, let base = row[0] else { continue }
          if Gate.isDecidable(change) { comparisons += 1 }
          guard let violation = violation(table, name, base, cell) else { continue }
          violations.append(violation)
        }
      }
    }
    if !violations.isEmpty { return .failed(violations.sorted(by: Gate.isWorse)) }
    return comparisons == 0 ? .undecided : .passed(comparisons: comparisons)
  }

  private static func isDecidable(_ change: ComparisonCell.Change) -> Bool {
    !change.comparison.caveats.contains { caveat in
      switch caveat {
      case .tooFewToDetect, .notANumber: true
      default: false
      }
    }
  }

  /// So that a change of exactly what is allowed passes.
  private static let rounding = 1e-12

  /// A change that is significant and whose bound nearest to none is beyond the allowed change.
  private func violation(
    _ table: ComparisonTable, _ name: ByteString, _ base: ComparisonCell, _ cell: ComparisonCell
  ) -> Violation? {
    guard let change = cell.change, change.isSignificant else { return nil }
    let ratio = cell.summary.center / base.summary.center
    guard !ratio.isNaN else { return nil }
    let interval = interval(base, cell, ratio)
    let isWorse = (interval.nearestToOne > 1) == (table.isLowerBetter ?? true)
    guard (interval.nearestToOne - 1).magnitude > condition.allowed + Gate.rounding,
      isWorse || condition.includesAllChanges
    else { return nil }
    return Violation(
      name: name, unit: table.unit, ratio: ratio, interval: interval, p: change.comparison.p)
  }

  /// Exact values, and those without ratios of their own, leave one ratio possible.
  private func interval(
    _ base: ComparisonCell, _ cell: ComparisonCell, _ ratio: Double
  ) -> RatioInterval {
    let isExact = cell.change?.comparison.alpha == 0
    let estimate = HodgesLehmann(base: base.measurements, new: cell.measurements, alpha: alpha)
    guard !isExact, let estimate else { return RatioInterval(lower: ratio, upper: ratio) }
    return estimate.interval
  }

  private static func isWorse(_ left: Violation, _ right: Violation) -> Bool {
    (left.interval.nearestToOne - 1).magnitude > (right.interval.nearestToOne - 1).magnitude
  }
}

extension Gate.Verdict {
  /// What `git bisect run` takes for good, bad and undecidable.
  var exitCode: Int32 {
    switch self {
    case .passed: 0
    case .failed: 1
    case .undecided: 125
    }
  }
}
