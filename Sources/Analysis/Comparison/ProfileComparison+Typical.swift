import Statistics

/// The second step of comparisons by share: rows beside those that did not change.
///
/// When a few rows grow much, the shares of all others shrink, and those of others that grew by
/// less may stay where they were. So where shares are known to have changed, all rows are tested
/// again beside the typical ones. Two runs of one binary get that far only if the first step was
/// wrong already, so this adds nothing to the chance that they seem to differ at all.
extension ProfileComparison {
  mutating func testBesideTypical(
    _ tester: RowTester, _ base: [MeasuredProfile], _ new: [MeasuredProfile]
  ) {
    guard settings.normalization == .share, !settings.mustDifferInValue,
      nodes.contains(where: \.hasChanged)
    else { return }
    let own = (Self.ownRows(base, new, tester.scales) ?? nodes)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let rows = RowTester(tester.method, tester.scales, settings, rows: own)
    guard let typical = rows.typicalRows(of: own) else { return }
    for index in nodes.indices {
      nodes[index].besideTypical = tester.test(nodes[index], beside: typical)
    }
    judgeBesideTypical()
  }

  /// Adjusts the p-values of the second step, which there is only after a change by the first.
  mutating func judgeBesideTypical() {
    for index in nodes.indices { nodes[index].isToldBesideTypical = false }
    guard nodes.contains(where: \.hasChanged) else { return }
    let family = nodes.indices.filter { nodes[$0].besideTypical?.isInFamily == true }
    let adjusted = settings.control.adjusted(family.map { nodes[$0].besideTypical?.p ?? .nan })
    for (index, q) in zip(family, adjusted) {
      nodes[index].judgeBesideTypical(q: q, settings)
    }
  }

  /// What functions take themselves, where rows hold their callees and so overlap.
  private static func ownRows(
    _ base: [MeasuredProfile], _ new: [MeasuredProfile], _ scales: Scales
  ) -> [ComparedNode]? {
    let sides = (base.compactMap(\.own), new.compactMap(\.own))
    guard sides.0.count == base.count, sides.1.count == new.count else { return nil }
    return matched(sides.0, sides.1, scales)
  }
}
