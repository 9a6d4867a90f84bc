import Profiles

extension EdgeSums {
  /// Adds up a view's values, or its divisors, from what is remembered of it, or else its stacks.
  init(
    _ view: ProfileView, kept: [Bool]?, scope: EdgeScope, dropping light: LightEdges = .none
  ) {
    guard let memo = view.edgeMemo, let kept else {
      self.init(walking: view, kept, scope, dropping: light)
      return
    }
    let edges: [Edge]
    if let packed = view.packed {
      edges = PackedEdgeWalk(packed, kept, addsDivisors: view.addsDivisors).edges
    } else {
      edges = memo.edges(over: kept, addsDivisors: view.addsDivisors) {
        EdgeSums(walking: view, kept, .all, dropping: .none).edges
      }
    }
    let inlined = view.packed?.isInlined
    self.init(
      edges, to: scope == .all ? nil : inlined ?? view.nodes.inlinedNodes, dropping: light)
  }

  private init(
    walking view: ProfileView, _ kept: [Bool]?, _ scope: EdgeScope, dropping light: LightEdges
  ) {
    var values = view.values
    if view.addsDivisors, let divisors = values.divisors {
      (values.values, values.divisors) = (divisors, values.values)
    }
    self.init(
      KeptFrames(view.nodes, kept: kept, scope: scope), stacks: view.profile.samples.stacks,
      values: values, dropping: light)
  }
}
