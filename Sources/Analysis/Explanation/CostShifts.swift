/// Costs that moved within a function whose cost as a whole stayed as it was: code that was inlined,
/// split, or moved, which profiles show like a regression of one function and a gain of another.
///
/// The idea is FBDetect's (Tang et al., SOSP 2024): ask what became of the caller.
package struct CostShift: Sendable, Equatable {
  /// The function that seems to have grown.
  package let name: String
  package let growth: Double
  /// The function that costs as much as before.
  package let container: String
  /// What shrank inside of it, most first.
  package let sources: [String]
}

/// Looks for shifts.
struct ShiftSearch {
  let relations: Relations
  /// Names of functions whose cum cost is known to have grown.
  let grown: Set<String>
  /// The part of everything above which a caller says nothing, where costs are shares of it.
  let largestShare: Double?

  /// A growth that small beside the function's is none.
  private static let remainder = 0.25
  /// So much of the growth has to be missing elsewhere.
  private static let accounted = 0.5

  func shift(of name: String) -> CostShift? {
    guard let growth = relations.flat[name]?.growth, growth > 0 else { return nil }
    let containers = [name, relations.dominantCaller(of: name)].compactMap(\.self)
    for container in containers where isUnchanged(container, beside: growth) {
      let sources = shrunken(in: container, except: name)
      let lost = sources.reduce(0) { $0 - (relations.flat[$1]?.growth ?? 0) }
      if lost >= Self.accounted * growth {
        return CostShift(name: name, growth: growth, container: container, sources: sources)
      }
    }
    return nil
  }

  private func isUnchanged(_ container: String, beside growth: Double) -> Bool {
    guard let cost = relations.cum[container], cost.base > 0, !grown.contains(container) else {
      return false
    }
    if let largestShare, max(cost.base, cost.new) > largestShare { return false }
    return abs(cost.growth) < Self.remainder * growth
  }

  private func shrunken(in container: String, except name: String) -> [String] {
    let growth = { (name: String) in relations.flat[name]?.growth ?? 0 }
    return relations.reach(of: container).filter { $0 != name && growth($0) < 0 }
      .sorted { (growth($0), $0) < (growth($1), $1) }
  }
}
