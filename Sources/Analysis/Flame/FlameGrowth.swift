/// Grows a tree by the stacks it is told of.
struct FlameGrowth: StackVisitor {
  /// Which paths are worth a node.
  struct Sieve: Sendable {
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
  private var index: PairNumbers
  private var path = [Step(node: 0, hash: PathSketch.root)]
  /// How many frames at the end of the stack have no node.
  private var missing = 0
  private let rule: Rule

  /// What gets a node.
  struct Rule {
    /// About how many nodes there will be.
    var expected = 0
    /// Growing ends when there are more nodes than this.
    var most = Int.max
    /// Nil for all paths.
    var sieve: Sieve?
    /// Whether neighbouring frames that are equal are one.
    var isJoining = false
  }

  /// A root alone.
  init(_ rule: Rule) {
    index = PairNumbers(expecting: rule.expected)
    self.rule = rule
  }

  var isDone: Bool { frames.count > rule.most }

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
    if rule.isJoining, caller.node != 0, frames[Int(caller.node)] == frame { return caller }
    let hash = PathSketch.hash(caller.hash, frame)
    if let sieve = rule.sieve, sieve.sketch.bound(hash) < sieve.least { return nil }
    let node = index.number(caller.node, frame) &+ 1
    if Int(node) == frames.count {
      frames.append(frame)
      parents.append(caller.node)
      flat.append(0)
      passed.append(0)
    }
    return Step(node: node, hash: hash)
  }
}
