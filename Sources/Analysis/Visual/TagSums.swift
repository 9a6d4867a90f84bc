import Profiles

/// Follows the wanted nodes that are on the stack from sample to sample.
protocol SamplePaths {
  /// How many nodes there are.
  var nodeCount: Int { get }

  /// Goes to the cursor's sample, whose stack was read; returns the node it ends at, if that is
  /// wanted.
  mutating func move(to cursor: StackCursor, _ tags: inout OpenTags) -> UInt32?
}

/// What the labels of samples cost at each node.
///
/// O(locations that differ between neighbours of samples that have such tags): only pictures pay for
/// it, and only where labels are.
struct TagSums {
  private var pairs = PairNumbers()
  /// The pairs of node and tag in the order they come; that of a node's tags is the samples'.
  private var entries: [(node: UInt32, entry: OpenTags.Entry)] = []
  private var flatPairs = PairNumbers()
  private var flats: [SampleTags.Weight] = []

  /// Nothing added up yet.
  init() {}

  /// Adds up the tags of a view's samples.
  init(_ view: ProfileView, _ tags: SampleTags, _ paths: some SamplePaths) {
    var paths = paths
    var open = OpenTags(nodes: paths.nodeCount, tags: tags.kinds.count)
    var cursor = view.profile.samples.stacks.makeCursor()
    while cursor.advanceWithoutReading() {
      let range = tags.range(of: cursor.sample)
      guard !range.isEmpty else { continue }
      cursor.read()
      let leaf = paths.move(to: cursor, &open)
      let weight = SampleTags.Weight(view.values, cursor.sample)
      for index in range { open.add(tags.occurrences[index], weight, leaf: leaf) }
    }
    open.close(to: 0)
    self = open.sums
  }

  /// Adds what a tag weighs at a node that has left the stack.
  @inline(__always)
  mutating func addCum(_ entry: OpenTags.Entry, at node: UInt32) {
    let number = Int(pairs.number(node, entry.tag))
    if number == entries.count {
      entries.append((node, entry))
    } else {
      entries[number].entry.weight += entry.weight
    }
  }

  /// Adds what a sample weighs that ends at a node.
  @inline(__always)
  mutating func addFlat(_ weight: SampleTags.Weight, of tag: UInt32, at node: UInt32) {
    let number = Int(flatPairs.number(node, tag))
    if number == flats.count { flats.append(weight) } else { flats[number] += weight }
  }

  /// What is shown of each node's tags, without those that weigh less than the cutoff.
  func byNode(
    _ kinds: [SampleTags.Kind], count: Int, above cutoff: Int64, _ overflow: Overflow
  ) -> [NodeTags] {
    var result = Array(repeating: NodeTags(), count: count)
    var ends = Array(repeating: 0, count: count + 1)
    for (node, _) in entries { ends[Int(node) + 1] += 1 }
    for node in 0..<count { ends[node + 1] += ends[node] }
    var places = ends
    var order = Array(repeating: UInt32(0), count: entries.count)
    for (index, pair) in entries.enumerated() {
      order[places[Int(pair.node)]] = UInt32(truncatingIfNeeded: index)
      places[Int(pair.node)] += 1
    }
    for node in 0..<count where ends[node] < ends[node + 1] {
      let tags = order[ends[node]..<ends[node + 1]].lazy.map { tag(at: Int($0), kinds) }
      result[node] = NodeTags(tags.filter { $0.tag.reaches(cutoff, overflow) })
    }
    return result
  }

  private func tag(at index: Int, _ kinds: [SampleTags.Kind]) -> (texts: UInt32, tag: Tag) {
    let (node, entry) = entries[index]
    let kind = kinds[Int(entry.tag)]
    var tag = Tag(lines: kind.lines, value: entry.value, key: kind.key, cum: entry.weight.value)
    tag.cumDivisor = entry.weight.divisor
    let flat = flatPairs.find(node, entry.tag)
    if flat != PairNumbers.none {
      tag.flat = flats[Int(flat)].value
      tag.flatDivisor = flats[Int(flat)].divisor
    }
    return (kind.texts, tag)
  }
}

/// The nodes of a graph as samples reach them.
struct GraphPaths: SamplePaths {
  private let table: NodeTable
  private let isWanted: [Bool]
  /// How many nodes are open above each depth of the stack.
  private var heights: [Int]

  init(_ view: ProfileView, wanted: [Bool]) {
    table = view.nodes
    isWanted = wanted
    heights = Array(repeating: 0, count: view.profile.samples.stacks.deepest + 1)
  }

  var nodeCount: Int { isWanted.count }

  mutating func move(to cursor: StackCursor, _ tags: inout OpenTags) -> UInt32? {
    tags.close(to: heights[cursor.shared])
    for depth in cursor.shared..<cursor.depth {
      heights[depth] = tags.height
      for node in table.nodes(of: cursor.stack[depth])
      where isWanted[Int(node)] && !tags.contains(node) {
        tags.open(node)
      }
    }
    heights[cursor.depth] = tags.height
    guard cursor.depth > 0 else { return nil }
    return table.nodes(of: cursor.stack[cursor.depth - 1]).first.flatMap {
      isWanted[Int($0)] ? $0 : nil
    }
  }
}
