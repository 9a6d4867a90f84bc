/// Grows a tree by the stacks it is told of.
struct FlameGrowth: StackVisitor {
  /// Which paths are worth a node.
  struct Sieve {
    var sketch: PathSketch
    /// Paths that surely cost less get no node.
    var least: Double
  }

  /// A node on the stack.
  private struct Step {
    var node: UInt32
    var hash: UInt64
  }

  /// The frame of each node.
  private(set) var frames: [UInt32] = [0]
  /// The caller of each node.
  private(set) var parents: [UInt32] = [0]
  /// What ends at each node.
  private(set) var flat: [Int64] = [0]
  /// What goes on from each node to callees that have no node.
  private(set) var passed: [Int64] = [0]
  private var index: EdgeIndex
  private var path = [Step(node: 0, hash: PathSketch.root)]
  /// How many frames at the end of the stack have no node.
  private var missing = 0
  private let sieve: Sieve?
  private let most: Int

  /// A root alone; growing ends when there are more than so many nodes.
  init(expecting count: Int, atMost most: Int = .max, sieve: Sieve? = nil) {
    index = EdgeIndex(expecting: count)
    self.most = most
    self.sieve = sieve
  }

  var isDone: Bool { frames.count > most }

  mutating func leave(to height: Int) {
    let known = path.count &- 1
    missing = max(0, height &- known)
    if height < known { path.removeSubrange((height &+ 1)...) }
  }

  mutating func enter(_ frame: UInt32) {
    guard missing == 0, let step = step(from: path[path.count &- 1], frame) else {
      missing &+= 1
      return
    }
    path.append(step)
  }

  mutating func end(_ value: Int64) {
    let leaf = Int(path[path.count &- 1].node)
    if missing == 0 {
      flat[leaf] = flat[leaf].addingSaturating(value)
    } else {
      passed[leaf] = passed[leaf].addingSaturating(value)
    }
  }

  /// Takes the values that came together, for the next profile to begin with none.
  mutating func takeValues() -> (flat: [Int64], passed: [Int64]) {
    let values = (flat, passed)
    flat = Array(repeating: 0, count: frames.count)
    passed = flat
    return values
  }

  @inline(__always)
  private mutating func step(from caller: Step, _ frame: UInt32) -> Step? {
    let hash = PathSketch.hash(caller.hash, frame)
    if let sieve, sieve.sketch.bound(hash) < sieve.least { return nil }
    let node = index.number(caller.node, frame) &+ 1
    if node == frames.count {
      frames.append(frame)
      parents.append(caller.node)
      flat.append(0)
      passed.append(0)
    }
    return Step(node: UInt32(truncatingIfNeeded: node), hash: hash)
  }
}
