import TestSupport

/// Walks through a fleet's stacks in the order of a merge: neighbours share many callers.
struct FleetStacks {
  typealias Site = FleetProgram.Site

  let program: FleetProgram
  let services: Int
  private(set) var rootFirst: [Site] = []
  private var random: SeededRandom

  static let depths = 20...100
  private static let longestBranch = 30

  init(program: FleetProgram, services: Int) {
    self.program = program
    self.services = services
    random = SeededRandom(seed: program.seed ^ 0x5eed)
  }

  /// Moves on to the next sample's stack.
  mutating func advance() {
    if rootFirst.isEmpty || random.below(100) < 4 {
      rootFirst.removeAll(keepingCapacity: true)
      push(function: random.zipf(below: services))
    } else {
      let returned = 1 + random.zipf(below: rootFirst.count - 1)
      rootFirst.removeLast(returned)
      if rootFirst.isEmpty { push(function: random.zipf(below: services)) }
    }
    descend(to: depth())
  }

  private mutating func descend(to depth: Int) {
    while rootFirst.count < depth {
      let caller = rootFirst[rootFirst.count - 1]
      push(function: program.callee(of: caller))
    }
  }

  private mutating func push(function: Int) {
    let site = random.zipf(below: FleetProgram.sitesPerFunction)
    rootFirst.append(Site(function: function, number: site))
  }

  /// Near the depth there is, so that a deep branch stays deep for a while.
  private mutating func depth() -> Int {
    let wanted = rootFirst.count + 1 + random.below(Self.longestBranch)
    return min(max(wanted, Self.depths.lowerBound + random.below(8)), Self.depths.upperBound)
  }
}
