/// How the probabilities of a family of tests are adjusted for there being many.
package enum FalseDiscoveryControl: String, Equatable, Sendable, CaseIterable {
  /// Valid for independent and positively dependent tests (Benjamini and Hochberg 1995).
  case benjaminiHochberg = "bh"
  /// Valid under any dependence, at the price of a factor of about ln m (2001).
  case benjaminiYekutieli = "by"
  /// Every test stands alone.
  case none

  /// The q-value of each p-value, in the given order; values that are not a number stay so.
  ///
  /// O(m log m). The family is the p-values that are numbers.
  package func adjusted(_ pValues: [Double]) -> [Double] {
    guard self != .none else { return pValues }
    let order = pValues.indices.filter { !pValues[$0].isNaN }
      .sorted { pValues[$0] > pValues[$1] }
    let family = Double(order.count)
    let penalty = penalty(family: order.count)
    var result = pValues
    var smallest = 1.0
    for (position, index) in order.enumerated() {
      let rank = family - Double(position)
      smallest = min(smallest, pValues[index] * family * penalty / rank)
      result[index] = smallest
    }
    return result
  }

  private func penalty(family: Int) -> Double {
    guard self == .benjaminiYekutieli, family > 0 else { return 1 }
    return (1...family).reduce(0) { $0 + 1 / Double($1) }
  }
}
