/// Bounds for what paths of frames cost, and how many there are, without a word of memory for each.
///
/// A path is known by a hash. What it costs is added to one of four million cells, which it may
/// share with others: so a cell says what its paths cost at most, as in a count-min sketch of one
/// row. Values count without their signs, so that no path costs more than one it begins with.
struct PathSketch: StackVisitor {
  /// The hash of the path without frames.
  static let root: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// A path on the stack, and what had been added up when it came there.
  private struct OpenPath {
    var hash: UInt64
    var openedAt: UInt64
  }

  private var cells = Array(repeating: 0.0, count: 1 << 22)
  private var hashes = DistinctHashes()
  private var open: [OpenPath] = []
  private var running: UInt64 = 0
  /// What the values of the walk at hand are multiplied with.
  var scale = 1.0
  /// Sums of rounded numbers may fall short of the truth by some 10⁻⁷ of it.
  private static let slack = 1.000_001

  mutating func leave(to height: Int) {
    while open.count > height, let path = open.popLast() {
      cells[Self.cell(path.hash)] += Double(running &- path.openedAt) * scale
    }
  }

  mutating func enter(_ frame: UInt32) {
    let hash = Self.hash(open.last?.hash ?? Self.root, frame)
    open.append(OpenPath(hash: hash, openedAt: running))
    hashes.insert(hash)
  }

  mutating func end(_ value: Int64) {
    running &+= value.magnitude
  }

  /// The most that the path with a hash can cost.
  @inline(__always)
  func bound(_ hash: UInt64) -> Double {
    cells[Self.cell(hash)] * Self.slack
  }

  /// How many paths with frames there are.
  mutating func pathCount() -> Int { hashes.count() }

  /// About what the path costs that so many others exceed; a guess from above.
  func estimate(rank: Int) -> Double {
    // The leading bits of a positive number order it: exponent and four bits of the rest.
    var counts = Array(repeating: 0, count: 1 << 16)
    for cell in cells { counts[Int(cell.bitPattern &>> 48)] += 1 }
    var above = 0
    for bits in counts.indices.reversed() {
      above += counts[bits]
      if above > rank { return Double(bitPattern: UInt64(bits) &<< 48) }
    }
    return 0
  }

  /// The hash of a path that goes on with a frame.
  @inline(__always)
  static func hash(_ path: UInt64, _ frame: UInt32) -> UInt64 {
    let product = (path ^ UInt64(frame)).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func cell(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 42)
  }
}
