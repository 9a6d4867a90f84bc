/// The tags of one node.
package struct NodeTags: Sendable {
  /// Tags of texts, each with the number of its texts.
  var texts: [(number: UInt32, tag: Tag)] = []
  /// Tags of numbers by the number of the texts they stand under; 0 for none.
  var numbers: [UInt32: [Tag]] = [:]

  /// How many boxes beside its node a picture shows of a kind.
  static let most = 4

  /// How much room they take in a picture, in nodes.
  var room: Int {
    let shown =
      texts.count { $0.tag.flat != 0 }
      + numbers.values.reduce(0) { $0 + $1.count { $0.flat != 0 } }
    return min(shown, Self.most)
  }
}

/// A box beside a node, for samples with certain labels.
package struct Nodelet: Sendable, Equatable {
  /// Its place among the node's boxes of its kind; places of boxes without weight stay empty.
  package let position: Int
  package let lines: [String]
  package let weight: Int64
  /// Whether the weight includes callees although the node has a value of its own.
  package let isCumulative: Bool
  /// The boxes that hang on it.
  package var numbers: [Nodelet] = []
}

extension NodeTags {
  /// The boxes of a node: of what ends there or, where the picture shows no callees, of all.
  package func nodelets(hasCallees: Bool, units: LabelUnits) -> (
    texts: [Nodelet], numbers: [Nodelet]
  ) {
    func boxes(_ numbers: [Tag]?) -> [Nodelet] {
      Self.nodelets(numbers ?? [], byFlat: hasCallees, units)
    }
    let sorted = texts.sorted { $0.tag.precedes($1.tag, byFlat: hasCallees) }.prefix(Self.most)
    let texts = sorted.enumerated().compactMap { position, text -> Nodelet? in
      let (number, tag) = text
      let weight = hasCallees ? tag.flatValue : tag.cumValue
      guard weight != 0 else { return nil }
      return Nodelet(
        position: position, lines: tag.lines, weight: weight, isCumulative: false,
        numbers: boxes(numbers[number]))
    }
    return (texts, boxes(numbers[0]))
  }

  /// The boxes of numbers, key by key, bytes first.
  private static func nodelets(_ tags: [Tag], byFlat isFlat: Bool, _ units: LabelUnits)
    -> [Nodelet]
  {
    guard !tags.isEmpty else { return [] }
    let byKey = Dictionary(grouping: tags) { $0.key ?? "" }
    let others = byKey.keys.filter { $0 != TagDisplay.plainKey }.sorted { $0.utf8Precedes($1) }
    return ([TagDisplay.plainKey] + others).reduce(into: []) { boxes, key in
      let buckets = TagBuckets(
        byFlat: isFlat, unit: units[key], prefix: key == TagDisplay.plainKey ? "" : key + ":",
        first: boxes.last.map { $0.position + 1 } ?? 0)
      boxes += buckets.nodelets(byKey[key] ?? [])
    }
  }
}
