import Profiles
import Synchronization

/// What the edges of one view are added up from, once a report needed some of them.
///
/// For front ends that report on a profile again and again: packing costs as much as a walk over the
/// profile, and takes two bytes a frame and sixteen a stack, up to `PackedStacks.mostSymbols`.
package final class EdgeMemo: Sendable {
  private struct State {
    var packed: PackedStacks?
    /// Stacks over so many nodes did not fit.
    var refused = Int.max
    var whole = WholeEdges()
    var wholeDivisors = WholeEdges()
  }

  /// The edges over more nodes than are added up from packed stacks.
  private struct WholeEdges {
    var kept: [Bool] = []
    var edges: [Edge] = []
  }

  private let state = Mutex(State())

  /// Remembers nothing yet.
  package init() {}

  /// Stacks packed over all nodes that are kept; if they have to be packed, over all candidates.
  func packed(_ view: ProfileView, over candidates: [Bool], for kept: [Bool]) -> PackedStacks? {
    // Others wait for what is being made, as they most likely need the same.
    state.withLock { state in
      if let known = state.packed, known.covers(kept) { return known }
      let count = candidates.count { $0 }
      guard count < state.refused else { return nil }
      guard let made = PackedStacks(view, over: candidates) else {
        state.refused = count
        return nil
      }
      state.packed = made
      return made
    }
  }

  /// All edges over kept nodes, made unless they were the last to be.
  func edges(over kept: [Bool], addsDivisors: Bool, make: () -> [Edge]) -> [Edge] {
    let known = state.withLock { addsDivisors ? $0.wholeDivisors : $0.whole }
    if known.kept == kept { return known.edges }
    let made = WholeEdges(kept: kept, edges: make())
    state.withLock { state in
      if addsDivisors { state.wholeDivisors = made } else { state.whole = made }
    }
    return made.edges
  }
}

extension ProfileView {
  /// The same, with its stacks packed for edges over kept nodes if anything remembers that.
  func packing(over candidates: [NodeID], for kept: [Bool]?, _ scope: EdgeScope) -> ProfileView {
    guard let edgeMemo, let kept else { return self }
    let targets = scope == .all ? nil : nodes.inlinedNodes
    guard EdgeCells.suffice(for: kept, to: targets),
      targets.map({ zip(kept, $0).contains { $0 && $1 } }) ?? true
    else { return self }
    var isCandidate = kept
    for id in candidates { isCandidate[id.index] = true }
    var result = self
    result.packed = edgeMemo.packed(self, over: isCandidate, for: kept)
    return result
  }
}
