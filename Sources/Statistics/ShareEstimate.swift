/// A part of a whole known by counting, and how small it may really be.
package struct ShareEstimate: Equatable, Sendable {
  /// Counts of the part, brought to vary like independent ones.
  private let part: Double
  private let rest: Double

  /// A part of a whole whose counts vary by a factor more than chance has it.
  package init(part: Double, whole: Double, dispersion: CountDispersion) {
    let part = part.isFinite ? max(0, part) : 0
    let whole = whole.isFinite ? max(part, whole) : part
    let factor = dispersion.phi + dispersion.variation * dispersion.variation * part
    self.part = part / factor
    rest = (whole - part) / factor
  }

  /// The share itself, not a number of nothing.
  package var share: Double { part / (part + rest) }

  /// The smallest share at which as much as was seen has the chance `alpha`: mid-p, one-sided.
  package func lowerBound(alpha: Double = 0.05) -> Double {
    guard part > 0 else { return 0 }
    var low = 0.0
    var high = share
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if chanceOfAtLeast(at: middle) < alpha { low = middle } else { high = middle }
    }
    return low
  }

  private func chanceOfAtLeast(at share: Double) -> Double {
    let more = rest > 0 ? regularizedBeta(share, part + 1, rest) : 0
    return (regularizedBeta(share, part, rest + 1) + more) / 2
  }
}
