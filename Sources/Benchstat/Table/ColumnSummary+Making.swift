import Statistics

extension ColumnSummary {
  /// Means over the rows of a column; ratios are averaged, which holds also where rows are missing.
  init(column: Int, of cells: [[ComparisonCell?]]) {
    let present = cells.compactMap { $0[column] }
    let paired = present.filter { $0.change != nil }
    let baseCount = cells.count { $0[0] != nil }
    var notes: [TableNote] = []
    if column > 0, paired.count != baseCount { notes.append(.caveat(.differentSets)) }
    let mean = geometricMean(present.map(\.summary.center))
    if mean.isNaN { notes.append(.caveat(.summariesNotPositive)) }
    let ratios = paired.compactMap(\.ratio)
    let hasRatio = column > 0 && ratios.count == paired.count
    let ratio = hasRatio ? geometricMean(ratios) : .nan
    if hasRatio, ratio.isNaN { notes.append(.caveat(.ratiosNotPositive)) }
    self.init(mean: mean.isNaN ? nil : mean, ratio: ratio.isNaN ? nil : ratio, notes: notes)
  }
}
