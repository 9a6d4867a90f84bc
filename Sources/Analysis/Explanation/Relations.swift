/// Who calls whom in a comparison, and what functions cost with all they call.
struct Relations {
  /// The cost of each function's stacks, recursion counted once.
  private(set) var cum: [String: ComparedCost] = [:]
  private(set) var flat: [String: ComparedCost] = [:]
  /// The callers of each function with what reached it from there.
  private(set) var callers: [String: [String: ComparedCost]] = [:]
  private(set) var callees: [String: Set<String>] = [:]

  /// Adds up a tree's nodes by name; O(nodes).
  init(_ costs: CostTree) {
    let names = costs.tree.infos.map(\.printableName)
    var open = Array(repeating: 0, count: names.count)
    var waiting = [(node: 0, isLeaving: false)]
    while let (node, isLeaving) = waiting.popLast() {
      let frame = Int(costs.tree.frames[node])
      if isLeaving {
        open[frame] -= 1
        continue
      }
      if node > 0 {
        add(node, names, costs, isOutermost: open[frame] == 0)
        open[frame] += 1
        waiting.append((node, true))
      }
      for child in costs.tree.children(of: node) { waiting.append((Int(child), false)) }
    }
  }

  private mutating func add(
    _ node: Int, _ names: [String], _ costs: CostTree, isOutermost: Bool
  ) {
    let name = names[Int(costs.tree.frames[node])]
    flat[name, default: .init()] += costs.flat[node]
    if isOutermost { cum[name, default: .init()] += costs.cum[node] }
    let parent = Int(costs.tree.parents[node])
    guard parent > 0 else { return }
    let caller = names[Int(costs.tree.frames[parent])]
    callers[name, default: [:]][caller, default: .init()] += costs.cum[node]
    callees[caller, default: []].insert(name)
  }

  /// The one caller through which nearly all of a function's new cost comes.
  func dominantCaller(of name: String) -> String? {
    guard let callers = callers[name] else { return nil }
    let all = callers.values.reduce(0) { $0 + $1.new }
    let first = callers.max { ($0.value.new, $1.key) < ($1.value.new, $0.key) }
    guard let first, all > 0, first.value.new >= 0.8 * all else { return nil }
    return first.key
  }

  /// The functions that a function calls, directly or not, itself among them.
  func reach(of name: String) -> Set<String> {
    var found: Set = [name]
    var waiting = [name]
    while let next = waiting.popLast() {
      let callees = callees[next] ?? []
      waiting += callees.filter { found.insert($0).inserted }
    }
    return found
  }
}
