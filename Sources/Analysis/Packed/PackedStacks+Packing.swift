import Profiles

extension PackedStacks {
  /// Packs a view's stacks over some nodes; nil where they do not fit, or sums would not.
  init?(_ view: ProfileView, over wanted: [Bool]) {
    let nodes = wanted.indices.filter { wanted[$0] }.map { UInt32(truncatingIfNeeded: $0) }
    guard nodes.count <= Self.mostNodes, Self.addsUp(view.values) else { return nil }
    var numbers = Array(repeating: Self.none, count: wanted.count)
    for (number, node) in nodes.enumerated() {
      numbers[Int(node)] = UInt16(truncatingIfNeeded: number)
    }
    guard let sites = PackedSites(view.nodes, numbers: numbers) else { return nil }
    var packer = StackPacker(sites)
    guard packer.pack(view.profile.samples.stacks, view.values) else { return nil }
    self.nodes = nodes
    isInlined = view.nodes.inlinedNodes
    parts = packer.parts
    deepest = packer.deepest
  }

  /// Whether no sum of a packed stack's values can pass 64 bits, or may wrap around there.
  private static func addsUp(_ values: SampleValues) -> Bool {
    values.overflow == .wraps
      || SumWidth.fits64Bits(values.values) && SumWidth.fits64Bits(values.divisors ?? [])
  }
}
