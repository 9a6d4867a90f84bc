import Glibc

/// Rows with two to five profiles a side compared, each row's dispersion shrunk to the common one.
///
/// The quasi-likelihood t test on log rates, with the moderation of limma and edgeR (Smyth 2004;
/// Lund, Nettleton, McCarthy and Smyth 2012).
package struct QuasiLikelihood: Equatable, Sendable {
  /// The dispersion shared by all rows, at least one.
  package let commonDispersion: Double
  /// How many degrees of freedom the common dispersion is worth.
  package let priorDegrees: Double
  /// Whether exposures are totals that hold the counts.
  package let exposuresHoldCounts: Bool

  /// Estimates the common dispersion from the rows with at least ten counts.
  package init(
    rows: [ReplicatedCounts], priorDegrees: Double = 4, exposuresHoldCounts: Bool = true
  ) {
    self.priorDegrees = priorDegrees
    self.exposuresHoldCounts = exposuresHoldCounts
    let dispersions =
      rows
      .filter { $0.total >= QuasiLikelihood.fewestCounts && $0.residualDegrees > 0 }
      .map { QuasiLikelihood.dispersion(of: $0, exposuresHoldCounts) }
    commonDispersion =
      dispersions.isEmpty ? 1 : max(1, dispersions.reduce(0, +) / Double(dispersions.count))
  }

  private static let fewestCounts = 10.0

  /// The verdict on one row.
  package func comparison(of row: ReplicatedCounts) -> QuasiLikelihoodComparison {
    let base = ReplicatedCounts.sum(row.base)
    let new = ReplicatedCounts.sum(row.new)
    let degrees = Double(row.residualDegrees)
    let own = QuasiLikelihood.dispersion(of: row, exposuresHoldCounts)
    let shrunken = max(
      1, (priorDegrees * commonDispersion + degrees * own) / (priorDegrees + degrees))
    let unexplained = QuasiLikelihood.unexplainedShare(base, new, exposuresHoldCounts)
    return QuasiLikelihoodComparison(
      base: base, new: new, dispersion: shrunken * unexplained, degrees: degrees + priorDegrees)
  }

  /// Variance by mean within the sides, counts near their total allowed for.
  private static func dispersion(of row: ReplicatedCounts, _ holdCounts: Bool) -> Double {
    guard row.residualDegrees > 0 else { return 0 }
    let share = unexplainedShare(
      ReplicatedCounts.sum(row.base), ReplicatedCounts.sum(row.new), holdCounts)
    return row.pearson / Double(row.residualDegrees) / share
  }

  private static func unexplainedShare(
    _ base: ExposedCount, _ new: ExposedCount, _ holdCounts: Bool
  ) -> Double {
    let exposure = base.exposure + new.exposure
    guard holdCounts, exposure > 0 else { return 1 }
    return max(1e-3, 1 - (base.count + new.count) / exposure)
  }
}
