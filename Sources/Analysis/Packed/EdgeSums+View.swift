import Profiles

extension EdgeSums {
  /// Adds up a view's values, or its divisors, from what is remembered of it, or else its stacks.
  init(
    _ view: ProfileView, kept: [Bool]?, scope: EdgeScope, dropping light: LightEdges = .none
  ) {
    let targets = scope == .all ? nil : view.packed?.isInlined ?? view.nodes.inlinedNodes
    if let packed = view.packed, let kept {
      let walk = PackedEdgeWalk(packed, kept, to: targets, addsDivisors: view.addsDivisors)
      self.init(walk.cells, dropping: light)
    } else if let memo = view.edgeMemo, let kept {
      let edges = memo.edges(over: kept, addsDivisors: view.addsDivisors) {
        EdgeSums(walking: view, kept, .all, dropping: .none).edges
      }
      self.init(edges, to: targets, dropping: light)
    } else if let walk = CellWalk(view, kept, to: targets) {
      self.init(walk.edges, dropping: light)
    } else {
      self.init(walking: view, kept, scope, dropping: light)
    }
  }

  private init(
    walking view: ProfileView, _ kept: [Bool]?, _ scope: EdgeScope, dropping light: LightEdges
  ) {
    self.init(
      KeptFrames(view.nodes, kept: kept, scope: scope), stacks: view.profile.samples.stacks,
      values: view.addedUp, dropping: light)
  }
}

extension ProfileView {
  /// The values, or their divisors, with the other to tell which samples count.
  var addedUp: SampleValues {
    guard addsDivisors, let divisors = values.divisors else { return values }
    var swapped = values
    (swapped.values, swapped.divisors) = (divisors, values.values)
    return swapped
  }
}
