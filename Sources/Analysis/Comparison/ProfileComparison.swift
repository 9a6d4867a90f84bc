import Statistics

/// Two sides of a comparison matched node by node, each change told from noise where possible.
///
/// A side is one profile or several of the same program. The rows tested for one comparison are a
/// family: false discoveries are controlled over all of them. O(rows log rows).
package struct ProfileComparison: Sendable {
  /// What became of each node, what matters most first.
  package internal(set) var nodes: [ComparedNode]
  /// Everything together.
  package internal(set) var total: ComparedNode
  /// What lies outside of the benchmark compared; nil where all is compared or nothing is left.
  package internal(set) var outside: ComparedNode?
  /// How rows were tested; nil where none can be.
  package let method: TestMethod?
  /// Why nothing was tested.
  package let untestable: Untestable?
  /// The number of rows that could have been significant.
  package private(set) var familySize = 0
  /// Whether most changes of shares look the other way round beside the typical row.
  package internal(set) var isDominatedByFew = false
  /// The value that a rate of one is in the base; the median of several.
  package let baseScale: Double
  package let settings: ComparisonSettings

  /// Compares the nodes of each base profile with those of each new one.
  package init(
    base: [MeasuredProfile], new: [MeasuredProfile], _ settings: ComparisonSettings
  ) {
    let scales = Self.scales(base, new, settings)
    let untestable = Self.untestable(base, new, settings)
    let method = untestable == nil ? TestMethod(base, new, settings) : nil
    var settings = settings
    let isHeap = (base + new).allSatisfy(\.isHeap)
    settings.mustDifferInValue =
      method?.isBinomial == true && settings.normalization == .share
      && (isHeap || settings.isWithinBenchmark)
    settings.mustBeMoreThanOperations =
      settings.mustDifferInValue && isHeap && settings.isWithinBenchmark
    self.settings = settings
    self.untestable = untestable
    self.method = method
    total = ComparedNode(name: "total", base: base.map(\.total), new: new.map(\.total), scales)
    outside = Self.outside(base, new, scales)
    baseScale =
      settings.operationCosts == nil ? Measurements(scales.base.map(\.value)).median : 1
    nodes = Self.matched(base.map(\.nodes), new.map(\.nodes), scales)
    if let method {
      let tester = RowTester(method, scales, settings, rows: nodes)
      for index in nodes.indices { nodes[index].test = tester.test(nodes[index]) }
      if settings.mustBeMoreThanOperations { allowForOperations(tester, base, new) }
      judge()
      if !isHeap { testBesideTypical(tester, base, new) }
      if settings.normalization == .share { compareWithRobust(base, new) }
    }
    rank()
  }

  private static func scales(
    _ base: [MeasuredProfile], _ new: [MeasuredProfile], _ settings: ComparisonSettings
  ) -> Scales {
    settings.operationCosts.map { Scales(base: base, new: new, $0) }
      ?? Scales(base: base, new: new, settings.normalization)
  }

  private static func untestable(
    _ base: [MeasuredProfile], _ new: [MeasuredProfile], _ settings: ComparisonSettings
  ) -> Untestable? {
    if let reason = (base + new).lazy.compactMap(\.untestable).first { return reason }
    let isAbsolute = settings.normalization == .none || settings.normalization == .duration
    return isAbsolute && base.count == 1 && new.count == 1 ? .absoluteValues : nil
  }

  typealias MeasuredNodes = [String: NodeMeasurement]

  static func matched(_ base: [MeasuredNodes], _ new: [MeasuredNodes], _ scales: Scales)
    -> [ComparedNode]
  {
    var names: Set<String> = []
    for nodes in base + new { names.formUnion(nodes.keys) }
    return names.map { name in
      ComparedNode(
        name: name, base: base.map { $0[name] ?? NodeMeasurement() },
        new: new.map { $0[name] ?? NodeMeasurement() }, scales)
    }
  }

  /// Adjusts the p-values of all rows that were tested, and decides.
  mutating func judge() {
    let family = nodes.indices.filter { nodes[$0].test?.isInFamily == true }
    familySize = family.count
    let adjusted = settings.control.adjusted(family.map { nodes[$0].test?.p ?? .nan })
    for (index, q) in zip(family, adjusted) { nodes[index].q = q }
    for index in nodes.indices { nodes[index].judge(settings) }
    judgeBesideTypical()
  }

  /// What lies beside the benchmark, mostly garbage collection in the background, varies between
  /// runs far beyond chance; it is shown and not judged.
  private static func outside(
    _ base: [MeasuredProfile], _ new: [MeasuredProfile], _ scales: Scales
  ) -> ComparedNode? {
    let row = ComparedNode(
      name: "", base: base.map(\.outside), new: new.map(\.outside), scales)
    return row.baseRate != 0 || row.newRate != 0 ? row : nil
  }
}

extension ProfileComparison {
  /// Shares add up to one, so that a few rows that grew a lot make all others shrink.
  private mutating func compareWithRobust(_ base: [MeasuredProfile], _ new: [MeasuredProfile]) {
    let scales = Scales(base: base, new: new, .robust)
    let changed = nodes.filter(\.hasChanged)
    let contradicted = changed.count { node in
      let ratio = ComparedNode(name: node.name, base: node.base, new: node.new, scales).ratio
      return node.ratio > 1 ? ratio < 1 + Self.clearly : ratio > 1 - Self.clearly
    }
    isDominatedByFew = contradicted * 2 > changed.count
  }

  private static let clearly = 0.05

  /// What grew first, then what shrank, then what is undecided, by what each adds to the change.
  private mutating func rank() {
    let whole = settings.normalization == .share ? 1 : abs(total.newRate - total.baseRate)
    for index in nodes.indices {
      let change = nodes[index].newRate - nodes[index].baseRate
      nodes[index].contribution = whole == 0 ? .nan : change / whole
    }
    order()
  }

  /// What grew first, then what shrank, the largest changes first.
  mutating func order() {
    nodes.sort { left, right in
      if left.group != right.group { return left.group < right.group }
      let changes = (
        abs(left.newRate - left.baseRate), abs(right.newRate - right.baseRate)
      )
      if changes.0 != changes.1 { return changes.0 > changes.1 }
      if left.name != right.name {
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      }
      return (left.benchmark ?? "") < (right.benchmark ?? "")
    }
  }
}

extension ComparedNode {
  fileprivate var group: Int {
    switch verdict {
    case .grew, .appeared: 0
    case .shrank, .vanished: 1
    case .undecided, .equal, .untested: 2
    }
  }
}
