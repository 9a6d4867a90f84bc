import Statistics

/// Sums measurements up and compares them with a base.
struct CellMaker {
  let assumption: Assumption
  let options: TableOptions

  func cell(
    _ values: [Double], varying fields: [ByteString], base: ComparisonCell?
  ) -> ComparisonCell {
    let measurements = Measurements(values)
    let summary = assumption.summary(of: measurements, confidence: options.confidence)
    let notes = fields.isEmpty ? [] : [TableNote.varies(fields)]
    return ComparisonCell(
      measurements: measurements, summary: summary,
      notes: notes + summary.caveats.map { .caveat($0) },
      change: base.map { change(from: $0, to: measurements) })
  }

  private func change(
    from base: ComparisonCell, to measurements: Measurements
  ) -> ComparisonCell.Change {
    let comparison = assumption.comparison(
      base: base.measurements, new: measurements, alpha: options.alpha,
      tail: options.isCompatible ? .compatible : .exact)
    return ComparisonCell.Change(
      baseCenter: base.summary.center, comparison: comparison, q: comparison.p,
      notes: comparison.caveats.map { .caveat($0) }, isSignificant: comparison.isSignificant)
  }
}
