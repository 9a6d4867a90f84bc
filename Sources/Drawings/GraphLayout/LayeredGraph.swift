/// A graph in rows, in which every edge is a chain of items, one in each row it crosses.
struct LayeredGraph: Sendable {
  /// Items from left to right; the first numbers are nodes, the rest stand for edges passing by.
  var rows: [[Int]]
  /// Which row an item is in.
  let row: [Int]
  /// Items in the rows above and below that are joined to an item.
  let above: Adjacency
  let below: Adjacency
  /// For each edge the items it goes through, from the top.
  let chains: [[Int]]
  let nodeCount: Int

  /// Puts nodes into their rows, and items for edges into the rows between.
  init(ranks: [Int], edges: [RankEdge]) {
    var row = ranks
    var chains: [[Int]] = []
    chains.reserveCapacity(edges.count)
    for edge in edges {
      var chain = [edge.source]
      for passed in (ranks[edge.source] + 1)..<max(ranks[edge.source] + 1, ranks[edge.target]) {
        chain.append(row.count)
        row.append(passed)
      }
      chains.append(chain + [edge.target])
    }
    self.init(row: row, chains: chains, nodeCount: ranks.count)
  }

  private init(row: [Int], chains: [[Int]], nodeCount: Int) {
    self.row = row
    self.chains = chains
    self.nodeCount = nodeCount
    rows = Array(repeating: [], count: (row.max() ?? -1) + 1)
    for item in row.indices { rows[row[item]].append(item) }
    var pairs: [(Int, Int)] = []
    for chain in chains { pairs += zip(chain, chain.dropFirst()).map { ($0, $1) } }
    below = Adjacency(count: row.count, pairs: pairs)
    above = Adjacency(count: row.count, pairs: pairs.map { ($1, $0) })
  }

  /// Where in its row each item is.
  var positions: [Int] {
    var positions = Array(repeating: 0, count: row.count)
    for row in rows {
      for (position, item) in row.enumerated() { positions[item] = position }
    }
    return positions
  }

  /// The same with a row of items for edges, and their labels, between any two rows.
  ///
  /// Ordering those by the positions of both ends' sum adds no crossing: of two edges that do not
  /// cross, one is at the left at both ends.
  func doubled() -> LayeredGraph {
    var row = self.row.map { $0 * 2 }
    var sums = positions.map { $0 * 2 }
    let chains = self.chains.map { chain in
      var doubled: [Int] = []
      for (upper, lower) in zip(chain, chain.dropFirst()) {
        doubled += [upper, row.count]
        sums.append(sums[upper] / 2 + sums[lower] / 2)
        row.append(row[upper] + 1)
      }
      return doubled + chain.suffix(1)
    }
    var result = LayeredGraph(row: row, chains: chains, nodeCount: nodeCount)
    for index in result.rows.indices {
      result.rows[index].sort { (sums[$0], $0) < (sums[$1], $1) }
    }
    return result
  }
}
