import Profiles

extension PackedStacks {
  /// Packs a view's stacks over some nodes; nil where they do not fit, or sums would not.
  init?(_ view: ProfileView, over wanted: [Bool]) {
    let nodes = wanted.indices.filter { wanted[$0] }.map { UInt32(truncatingIfNeeded: $0) }
    guard let made = NodeSums(view, packing: nodes).packed else { return nil }
    self = made
  }

  /// Whether symbols can tell so many nodes apart, and no sum of a packed stack's values can pass 64
  /// bits, or may wrap around there.
  static func canHold(_ nodes: [UInt32], _ values: SampleValues) -> Bool {
    nodes.count <= mostNodes
      && (values.overflow == .wraps
        || SumWidth.fits64Bits(values.values) && SumWidth.fits64Bits(values.divisors ?? []))
  }
}
