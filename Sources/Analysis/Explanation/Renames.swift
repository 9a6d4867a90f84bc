import Glibc

/// A function that is called something else now.
package struct Rename: Sendable, Equatable {
  package let old: String
  package let new: String

  /// Pairs the names.
  package init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}

/// Looks for functions of one side only that have the same callers and callees, and cost the same.
struct RenameSearch {
  private let relations: Relations
  private let candidates: Set<String>
  private var found: [String: String] = [:]
  /// The functions of one side only, which say nothing of their callers and callees until paired.
  private var gone: [String] = []
  private var added: [String] = []

  /// Costs that differ by more than this factor are not the same function's.
  private static let largestRatio = 1.25

  init(_ relations: Relations, among candidates: Set<String>) {
    self.relations = relations
    self.candidates = candidates
  }

  /// All pairs, in the order of their old names; callers that were renamed count as the same.
  mutating func search() -> [Rename] {
    gone = oneSided { $0.new == 0 && $0.base > 0 }
    added = oneSided { $0.base == 0 && $0.new > 0 }
    var count = -1
    while found.count != count {
      count = found.count
      for old in gone where found[old] == nil {
        let taken = Set(found.values)
        let partners = added.filter { !taken.contains($0) && isSame(old, $0) }
        if partners.count == 1 { found[old] = partners[0] }
      }
    }
    return found.sorted { $0.key < $1.key }.map { Rename(old: $0.key, new: $0.value) }
  }

  private func oneSided(_ isWanted: (ComparedCost) -> Bool) -> [String] {
    relations.cum.filter { candidates.contains($0.key) && isWanted($0.value) }.keys.sorted()
  }

  private func isSame(_ old: String, _ new: String) -> Bool {
    guard let base = relations.cum[old]?.base, let now = relations.cum[new]?.new else {
      return false
    }
    let callers = known(Set((relations.callers[old] ?? [:]).keys))
    guard callers == known(Set((relations.callers[new] ?? [:]).keys)) else { return false }
    let callees = known(relations.callees[old] ?? [])
    guard callees == known(relations.callees[new] ?? []) else { return false }
    return abs(log(now / base)) < log(Self.largestRatio)
  }

  /// The names as they are now, without those whose partners are not known.
  private func known(_ names: Set<String>) -> Set<String> {
    let unpaired = Set(gone + added).subtracting(found.values)
    return Set(names.map { found[$0] ?? $0 }).subtracting(unpaired)
  }
}
