/// Orders rows so that few lines cross: sweeps by the middle of neighbours, exchanges of items side
/// by side, from several starts.
///
/// After Gansner et al. (1993), with barycentres beside weighted medians.
struct CrossingReduction {
  private var graph: LayeredGraph
  private var positions: [Int]
  private var best: [[Int]]
  private var least: Int
  private var counter = CrossingCount()
  private var exchanges = RowExchange()
  private var random = SmallRandom(seed: 0x5eed)

  /// The graph with its rows in a good order.
  static func ordered(_ graph: LayeredGraph) -> LayeredGraph {
    guard graph.rows.count > 1 else { return graph }
    var reduction = CrossingReduction(graph)
    reduction.run()
    var result = graph
    result.rows = reduction.best
    return result
  }

  private init(_ graph: LayeredGraph) {
    self.graph = graph
    positions = graph.positions
    best = graph.rows
    least = .max
  }

  private mutating func run() {
    let effort = Effort(items: positions.count)
    for attempt in 0..<effort.starts where least > 0 {
      start(attempt)
      descend(effort, usesMedians: attempt & 2 != 0)
    }
  }

  /// The first starts walk the graph from its top and from its bottom; later ones shake the best.
  private mutating func start(_ attempt: Int) {
    switch attempt {
    case 0, 2: graph.rows = InitialOrder.rows(graph, fromTop: true)
    case 1, 3: graph.rows = InitialOrder.rows(graph, fromTop: false)
    default: shake()
    }
    positions = graph.positions
  }

  private mutating func shake() {
    graph.rows = best
    for row in graph.rows.indices where graph.rows[row].count > 1 {
      let first = random.next(below: graph.rows[row].count)
      let second = random.next(below: graph.rows[row].count)
      graph.rows[row].swapAt(first, second)
    }
  }

  /// Sweeps down and up until nothing has got better for some rounds.
  private mutating func descend(_ effort: Effort, usesMedians: Bool) {
    var patience = effort.patience
    var round = 0
    var lowest = Int.max
    while patience > 0, round < effort.rounds, least > 0 {
      sweep(down: round & 1 == 0, usesMedians: usesMedians, reversesTies: round & 2 != 0)
      let count = counter.crossings(graph, positions)
      patience = count < lowest ? effort.patience : patience - 1
      lowest = min(lowest, count)
      if count < least { (best, least) = (graph.rows, count) }
      round += 1
    }
  }

  private mutating func sweep(down: Bool, usesMedians: Bool, reversesTies: Bool) {
    let count = graph.rows.count
    for step in 1..<count {
      let row = down ? step : count - 1 - step
      let order = RowOrder(usesMedians: usesMedians, reversesTies: reversesTies)
      order.sort(&graph.rows[row], by: down ? graph.above : graph.below, &positions)
    }
    for _ in 0..<2 {
      var improved = false
      for row in 0..<count where exchanges.improve(&graph, row, &positions) { improved = true }
      if !improved { return }
    }
  }

  /// How long to look, by the size of the graph.
  private struct Effort {
    let starts: Int
    let rounds: Int
    let patience: Int

    init(items: Int) {
      starts = items < 2_000 ? 8 : items < 10_000 ? 4 : 2
      rounds = items < 10_000 ? 24 : 12
      patience = items < 10_000 ? 4 : 2
    }
  }
}
