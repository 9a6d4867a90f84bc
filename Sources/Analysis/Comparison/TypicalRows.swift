import Statistics

/// The rows of a comparison that changed alike, most likely because they did not change: what
/// others can be measured beside when shares have moved.
///
/// What they take in each profile is a scale of its own (a reference frame, as for other data that
/// are known by their shares alone: Brill, Amir and Heller 2022).
struct TypicalRows {
  private let names: Set<String>
  private let base: [Double]
  private let new: [Double]

  /// Looks for them among rows that do not overlap; nil where a profile has nothing of them.
  init?(_ rows: [ComparedNode], counts: (ComparedNode) -> (base: Double, new: Double)) {
    guard let common = CommonRatio(rows.map(counts)) else { return nil }
    let typical = zip(rows, common.isCommon).filter(\.1).map(\.0)
    names = Set(typical.map(\.name))
    base = Self.sums(typical.map(\.base))
    new = Self.sums(typical.map(\.new))
    guard (base + new).allSatisfy({ $0 > 0 }) else { return nil }
  }

  private static func sums(_ rows: [[NodeMeasurement]]) -> [Double] {
    guard let first = rows.first else { return [] }
    return first.indices.map { profile in rows.reduce(0) { $0 + $1[profile].weight } }
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
