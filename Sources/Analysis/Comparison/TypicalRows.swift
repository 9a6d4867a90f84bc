import Statistics

/// The rows of a comparison that changed alike, most likely because they did not change: what
/// others can be measured beside when shares have moved.
///
/// What they take in each profile is a scale of its own (a reference frame, as for other data that
/// are known by their shares alone: Brill, Amir and Heller 2022).
struct TypicalRows {
  private let names: Set<String>
  /// What they take together, in each profile.
  let base: [Double]
  let new: [Double]

  /// Looks for them among rows that do not overlap; nil where a side has nothing of them.
  init?(_ rows: [ComparedNode], counts: (ComparedNode) -> (base: Double, new: Double)) {
    guard let common = CommonRatio(rows.map(counts)) else { return nil }
    let typical = zip(rows, common.isCommon).filter(\.1).map(\.0)
    names = Set(typical.map(\.name))
    let sums = (Self.sums(typical.map(\.base)), Self.sums(typical.map(\.new)))
    let isSeen = { (side: [NodeMeasurement]) in side.contains { $0.weight > 0 } }
    guard isSeen(sums.0), isSeen(sums.1) else { return nil }
    let all = (sums.0 + sums.1).reduce(NodeMeasurement(), +)
    let isEverywhere = (sums.0 + sums.1).allSatisfy { $0.weight > 0 }
    // So that a profile that happens to hold none of them does not divide by zero.
    let half = isEverywhere ? 0 : 0.5 * all.squaredWeight / all.weight
    base = sums.0.map { $0.weight + half }
    new = sums.1.map { $0.weight + half }
  }

  /// All rows together, in each profile.
  private static func sums(_ rows: [[NodeMeasurement]]) -> [NodeMeasurement] {
    guard let first = rows.first else { return [] }
    return first.indices.map { profile in rows.reduce(NodeMeasurement()) { $0 + $1[profile] } }
  }

  /// The scales of one row: what it takes together with all typical ones.
  func scales(of row: ComparedNode) -> Scales {
    let isTypical = names.contains(row.name)
    let scale = { (sum: Double, node: NodeMeasurement) in
      let weight = isTypical ? sum : sum + node.weight
      return Scale(value: weight, weight: weight)
    }
    return Scales(
      base: zip(base, row.base).map(scale), new: zip(new, row.new).map(scale), holdWeights: true)
  }
}
