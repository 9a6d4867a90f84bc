import Reports
import TestSupport

/// Flame graphs of any size that look like a large program's: Zipf-distributed functions, few
/// heavy callees beside many light ones, stacks some dozens deep.
struct GeneratedFlame {
  private static let names = 20_000

  private var random: SeededRandom
  private(set) var nodes: [FlameGraph.Node] = []
  /// Places still to be listed, the next one last.
  private var waiting: [Place] = []

  private struct Place {
    var parent: Int
    /// How many nodes there are to be here and below.
    var nodes: Int
    var weight: Int64
    var depth: Int
  }

  /// Lists so many nodes, depth first.
  init(nodes count: Int, seed: UInt64) {
    random = SeededRandom(seed: seed)
    nodes.reserveCapacity(count)
    waiting = [Place(parent: -1, nodes: count, weight: Int64(count) * 1_000_000, depth: 0)]
    while let place = waiting.popLast() { list(place) }
  }

  /// The graph with its frames.
  var graph: FlameGraph {
    let frames = (0..<Self.names).map { number in
      let package = "example.com/service\(number % 97)/module\(number % 13)"
      let name = "(*Handler\(number % 31)).Method\(number)"
      return FlameGraph.Frame(
        name: "\(package).\(name)", shortName: "module\(number % 13).\(name)", group: package,
        origin: FlameGraph.Origin.allCases[number % 3])
    }
    return FlameGraph(frames: frames, nodes: nodes)
  }

  private mutating func list(_ place: Place) {
    let position = nodes.count
    let frame = place.parent < 0 ? -1 : random.zipf(below: Self.names)
    var node = FlameGraph.Node(frame: frame, parent: place.parent, flat: 0, cum: place.weight)
    let children = split(place, parent: position)
    node.flat = place.weight - children.reduce(0) { $0 + $1.weight }
    nodes.append(node)
    waiting += children.reversed()
  }

  /// Divides what is below a place among its callees, heaviest first.
  private mutating func split(_ place: Place, parent: Int) -> [Place] {
    var left = place.nodes - 1
    guard left > 0 else { return [] }
    var weight = place.weight
    let most = place.depth < 30 && random.below(3) > 0 ? 1 : 1 + random.below(7)
    var children: [Place] = []
    while left > 0 {
      let isLast = children.count + 1 >= most
      let part = isLast ? left : min(left, max(1, left * (20 + random.below(60)) / 100))
      let share = max(1, weight / 1000 * Int64(isLast ? 960 : 1000 * part / (left + 1)))
      children.append(
        Place(parent: parent, nodes: part, weight: share, depth: place.depth + 1))
      left -= part
      weight = max(1, weight - share)
    }
    return children.sorted { $0.weight > $1.weight }
  }
}
