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
    guard settings.normalization == .share, nodes.contains(where: \.hasChanged) else { return }
    let own = Self.ownRows(base, new, tester.scales)
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

  /// Rows of what functions take themselves, since those that hold their callees overlap.
  static func ownRows(
    _ base: [MeasuredProfile], _ new: [MeasuredProfile], _ scales: Scales
  ) -> [ComparedNode] {
    matched(base.map { $0.own ?? $0.nodes }, new.map { $0.own ?? $0.nodes }, scales)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What is allocated for each operation grows with their number, and where little is done before
  /// the first of them its share does too: rows have to differ by more than that explains.
  mutating func allowForOperations(
    _ tester: RowTester, _ base: [MeasuredProfile], _ new: [MeasuredProfile]
  ) {
    let own = Self.ownRows(base, new, tester.scales)
    let operations = OperationsRatio(own.map(tester.independentValues))
    let positions = Dictionary(
      own.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for index in nodes.indices {
      guard let test = nodes[index].test, test.isInFamily, test.p <= settings.alpha
      else { continue }
      let ratios = operations.interval(
        without: positions[nodes[index].name], alpha: settings.alpha)
      nodes[index].test = tester.test(nodes[index], allowingFor: ratios)
    }
  }
}
