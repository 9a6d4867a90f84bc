import Profiles

/// Finds the nodes that a sample reaches.
protocol SamplePaths {
  /// Puts the wanted nodes of the cursor's sample in `nodes`, each once; returns the one it ends
  /// at, if that is wanted.
  mutating func find(_ cursor: StackCursor, in nodes: inout [UInt32]) -> UInt32?
}

/// What the labels of samples cost at each node.
///
/// O(labelled samples × their depth): only pictures pay for it, and only where labels are.
struct TagSums {
  private let kinds: [SampleTags.Kind]
  private let overflow: Overflow
  /// Pairs of node and tag, and what was added up for each.
  private let pairs: [(source: UInt32, target: UInt32)]
  private let tags: [Tag]

  init(_ view: ProfileView, _ reader: SampleTags, _ paths: some SamplePaths) {
    var reader = reader
    var paths = paths
    var numbers = PairNumbers()
    var pairs: [(source: UInt32, target: UInt32)] = []
    var tags: [Tag] = []
    var nodes: [UInt32] = []
    var cursor = view.profile.samples.stacks.makeCursor()
    while cursor.advanceWithoutReading() {
      reader.advance()
      let weight = SampleTags.Weight(
        value: view.values.values[cursor.sample],
        divisor: view.values.divisors?[cursor.sample] ?? 0)
      guard !reader.current.isEmpty, weight.value != 0 || weight.divisor != 0 else { continue }
      cursor.read()
      let leaf = paths.find(cursor, in: &nodes)
      for tag in reader.current {
        for node in nodes {
          let number = Int(numbers.number(node, tag.tag))
          if number == tags.count {
            pairs.append((node, tag.tag))
            let kind = reader.kinds[Int(tag.tag)]
            tags.append(Tag(lines: kind.lines, value: tag.value, key: kind.key))
          }
          tags[number].add(weight, isFlat: false)
          if node == leaf { tags[number].add(weight, isFlat: true) }
        }
      }
    }
    kinds = reader.kinds
    overflow = view.values.overflow
    self.pairs = pairs
    self.tags = tags
  }

  /// The tags of each node, without those that weigh less than the cutoff.
  func byNode(count: Int, above cutoff: Int64) -> [NodeTags] {
    var result = Array(repeating: NodeTags(), count: count)
    for (pair, tag) in zip(pairs, tags) where tag.reaches(cutoff, overflow) {
      let kind = kinds[Int(pair.target)]
      if kind.key != nil {
        result[Int(pair.source)].numbers[kind.texts, default: []].append(tag)
      } else {
        result[Int(pair.source)].texts.append((kind.texts, tag))
      }
    }
    return result
  }
}

/// The nodes of a graph as samples reach them.
struct GraphPaths: SamplePaths {
  private let table: NodeTable
  private let isWanted: [Bool]
  /// The last sample that reached each node.
  private var seen: [Int]

  init(_ view: ProfileView, wanted: [Bool]) {
    table = view.nodes
    isWanted = wanted
    seen = Array(repeating: -1, count: wanted.count)
  }

  mutating func find(_ cursor: StackCursor, in nodes: inout [UInt32]) -> UInt32? {
    nodes.removeAll(keepingCapacity: true)
    for index in 0..<cursor.depth {
      for node in table.nodes(of: cursor.stack[index])
      where isWanted[Int(node)] && seen[Int(node)] != cursor.sample {
        seen[Int(node)] = cursor.sample
        nodes.append(node)
      }
    }
    guard cursor.depth > 0 else { return nil }
    return table.nodes(of: cursor.stack[cursor.depth - 1]).first.flatMap {
      isWanted[Int($0)] ? $0 : nil
    }
  }
}
