/// The tags of one node, as many as a picture may show.
package struct NodeTags: Sendable {
  /// Tags of texts, each with the number of its texts.
  private(set) var texts: [(number: UInt32, tag: Tag)] = []
  /// Tags of numbers by the number of the texts they stand under; 0 for none.
  private(set) var numbers: [UInt32: [Tag]] = [:]
  /// How much room they take in a picture, in nodes.
  private(set) var room = 0

  /// How many boxes beside its node a picture shows of a kind.
  static let most = 4

  /// No tags.
  init() {}

  /// Of some tags, in the order they come, with the numbers of their texts.
  init(_ tags: some Sequence<(texts: UInt32, tag: Tag)>) {
    var (byFlat, byCum) = (HeaviestTags(byFlat: true), HeaviestTags(byFlat: false))
    var shown = 0
    for (index, (_, tag)) in tags.enumerated() {
      if tag.flat != 0 { shown += 1 }
      guard tag.key == nil else { continue }
      byFlat.add(tag, index)
      byCum.add(tag, index)
    }
    room = min(shown, Self.most)
    let kept = Set(byFlat.indices + byCum.indices)
    var numbered: Set<UInt32> = [0]
    for (index, text) in tags.enumerated() where kept.contains(index) {
      texts.append((text.texts, text.tag))
      numbered.insert(text.texts)
    }
    for (number, tag) in tags where tag.key != nil && numbered.contains(number) {
      numbers[number, default: []].append(tag)
    }
  }

  /// How many tags there are.
  var count: Int { numbers.values.reduce(texts.count) { $0 + $1.count } }
}

/// The heaviest few tags by flat or by cum value, and where they stand among all.
private struct HeaviestTags {
  private let isFlat: Bool
  private var tags: [Tag] = []
  private(set) var indices: [Int] = []

  init(byFlat isFlat: Bool) {
    self.isFlat = isFlat
  }

  /// Adds a tag that weighs anything, after those that were there of the same rank.
  mutating func add(_ tag: Tag, _ index: Int) {
    guard (isFlat ? tag.flat : tag.cum) != 0 else { return }
    var place = tags.count
    while place > 0, tag.precedes(tags[place - 1], byFlat: isFlat) { place -= 1 }
    guard place < NodeTags.most else { return }
    tags.insert(tag, at: place)
    indices.insert(index, at: place)
    if tags.count > NodeTags.most {
      tags.removeLast()
      indices.removeLast()
    }
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
