import Statistics

extension ProfileComparison {
  /// Compares the benchmarks of profiles one by one; their rows are one family of tests.
  ///
  /// Nothing to compare makes an empty comparison.
  package init(parts: [ComparedPart], _ settings: ComparisonSettings) {
    let comparisons = parts.map { part in
      var settings = settings
      settings.operationCosts = part.costs
      return (part.benchmark, ProfileComparison(base: part.base, new: part.new, settings))
    }
    self = comparisons.first?.1 ?? ProfileComparison(base: [], new: [], settings)
    guard comparisons.count > 1 || parts.first != nil else { return }
    join(comparisons)
  }

  private mutating func join(_ comparisons: [(String, ProfileComparison)]) {
    outside = nil
    total = comparisons.dropFirst().reduce(total) { $0.joined(with: $1.1.total) }
    if settings.normalization == .share {
      total = ComparedNode(name: total.name, base: total.base, new: total.new, rates: (1, 1))
    }
    nodes = comparisons.flatMap { benchmark, comparison in
      comparison.nodes.map { node in
        var node = node
        node.benchmark = benchmark
        return node
      }
    }
    isDominatedByFew = comparisons.contains { $0.1.isDominatedByFew }
    judge()
    order()
  }
}

extension ComparedNode {
  /// Both together, value by value.
  func joined(with other: ComparedNode) -> ComparedNode {
    ComparedNode(
      name: name, base: zip(base, other.base).map(+), new: zip(new, other.new).map(+),
      rates: (baseRate + other.baseRate, newRate + other.newRate))
  }
}
