/// The nodes on the stack while samples pass, each with what the tags of its samples weigh.
///
/// What a tag weighs at a node goes on to the node that called it when that leaves the stack, so a
/// sample costs what its stack does not share with its neighbour's, not its depth. Tags stand in one
/// row, those of a node above those of its caller; and each says where it stands below, so that
/// nothing is looked for. Tags of a node keep the order in which they come.
struct OpenTags {
  /// A tag at a node.
  struct Entry {
    let tag: UInt32
    /// Where the tag stands at a node further out; −1 for nowhere.
    var below: Int32
    /// The number it stands for in the first sample that has it there.
    let value: Int64
    var weight: SampleTags.Weight
  }

  /// A node on the stack.
  private struct Level {
    let node: UInt32
    /// Where its tags begin.
    let start: Int32
  }

  /// What was added up at the nodes that have left the stack.
  private(set) var sums = TagSums()
  private var levels: [Level] = []
  private var entries: [Entry] = []
  /// Where each tag stands innermost; −1 for nowhere.
  private var places: [Int32]
  private var isOpen: [Bool]

  /// No nodes on the stack, of so many, and so many tags.
  init(nodes: Int, tags: Int) {
    places = Array(repeating: -1, count: tags)
    isOpen = Array(repeating: false, count: nodes)
  }

  /// How many nodes are on the stack.
  var height: Int { levels.count }

  /// The innermost node.
  var top: UInt32? { levels.last?.node }

  @inline(__always)
  func contains(_ node: UInt32) -> Bool { isOpen[Int(node)] }

  /// Puts a node on the stack, where it is not yet.
  mutating func open(_ node: UInt32) {
    isOpen[Int(node)] = true
    levels.append(Level(node: node, start: Int32(truncatingIfNeeded: entries.count)))
  }

  /// Adds a tag of a sample at all nodes on the stack; `leaf` is the one it ends at.
  mutating func add(
    _ tag: SampleTags.Occurrence, _ weight: SampleTags.Weight, leaf: UInt32?
  ) {
    guard let start = levels.last?.start else { return }
    if let leaf { sums.addFlat(weight, of: tag.tag, at: leaf) }
    let place = places[Int(tag.tag)]
    if place >= start {
      entries[Int(place)].weight += weight
    } else {
      places[Int(tag.tag)] = Int32(truncatingIfNeeded: entries.count)
      entries.append(Entry(tag: tag.tag, below: place, value: tag.value, weight: weight))
    }
  }

  /// Takes nodes off the stack until so many are left.
  mutating func close(to height: Int) {
    while levels.count > height { closeTop() }
  }

  private mutating func closeTop() {
    let level = levels.removeLast()
    isOpen[Int(level.node)] = false
    // Outside of the outermost node a tag has no place.
    let start = levels.last?.start ?? .max
    var end = level.start
    var place = end
    while place < entries.count {
      let entry = entries[Int(place)]
      place += 1
      sums.addCum(entry, at: level.node)
      if levels.isEmpty {
        places[Int(entry.tag)] = -1
      } else if entry.below >= start {
        entries[Int(entry.below)].weight += entry.weight
        places[Int(entry.tag)] = entry.below
      } else {
        entries[Int(end)] = entry
        places[Int(entry.tag)] = end
        end += 1
      }
    }
    entries.removeSubrange(Int(end)...)
  }
}
