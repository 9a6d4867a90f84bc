import Profiles

extension EdgeSums {
  /// Adds up a view's values, or its divisors, from what is remembered of it, or else its stacks.
  init(
    _ view: ProfileView, kept: [Bool]?, scope: EdgeScope, dropping light: LightEdges = .none
  ) {
    guard let kept, view.packed != nil || view.edgeMemo?.isLasting == true else {
      self.init(walking: view, kept, scope, dropping: light)
      return
    }
    if let packed = view.packed {
      let targets = scope == .all ? nil : packed.isInlined
      let walk = PackedEdgeWalk(packed, kept, to: targets, addsDivisors: view.addsDivisors)
      self.init(walk.edges, dropping: light)
    } else {
      self.init(remembered: view, kept, scope, dropping: light)
    }
  }

  private init(
    remembered view: ProfileView, _ kept: [Bool], _ scope: EdgeScope, dropping light: LightEdges
  ) {
    func all() -> [Edge] { EdgeSums(walking: view, kept, .all, dropping: .none).edges }
    let edges = view.edgeMemo?.edges(over: kept, addsDivisors: view.addsDivisors, make: all)
    let targets = scope == .all ? nil : view.nodes.inlinedNodes
    self.init(
      (edges ?? all()).filter { targets?[$0.target.index] ?? true }, dropping: light)
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
