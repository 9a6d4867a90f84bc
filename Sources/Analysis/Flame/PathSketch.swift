/// Bounds for what paths of frames cost, and how many there are, without a word of memory for each.
///
/// A path is known by a hash. What it costs is added to one of some million cells, which it may
/// share with others: so a cell says what its paths cost at most, as in a count-min sketch of one
/// row. Values count without their signs, so that no path costs more than one it begins with. Cells
/// hold rounded numbers of four bytes, as the table should fit a processor's cache.
struct PathSketch: StackVisitor {
  /// The hash of the path without frames.
  static let root: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// A path on the stack, and what had been added up when it came there.
  private struct OpenPath {
    var hash: UInt64
    var openedAt: UInt64
    var frame: UInt32
    /// Whether it is the same path as the one before it.
    var isJoined = false
  }

  private var cells: [UInt32]
  /// How far a hash is shifted to leave the number of a cell.
  private let shift: UInt64
  private var hashes = DistinctHashes()
  private var open: [OpenPath] = []
  private var running: UInt64 = 0
  private let isJoining: Bool
  /// What a cell counts.
  private let unit: Double
  /// How much of a cell's unit a value of the walk at hand is worth.
  private var scale = 1.0

  /// A sketch with 2 to the power of `bits` cells for stacks that cost no more than `total`
  /// altogether, perhaps with neighbouring frames that are equal taken for one.
  init(total: Double, bits: Int, joining: Bool) {
    cells = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
    isJoining = joining
    unit = max(total / Double(1 << 30), .leastNormalMagnitude)
  }

  /// Goes on with values that count so much each.
  mutating func weigh(_ weight: Double) {
    scale = weight / unit
  }

  mutating func leave(to height: Int) {
    while open.count > height, let path = open.popLast() {
      if path.isJoined { continue }
      // Rounded up, and at least one for what is less than can be told from nothing.
      let amount = Double(running &- path.openedAt) * scale + 1
      let place = cell(path.hash)
      let (sum, overflow) = cells[place].addingReportingOverflow(UInt32(min(amount, Self.most)))
      cells[place] = overflow ? .max : sum
    }
  }

  private static let most = Double(UInt32.max)

  mutating func enter(_ frame: UInt32) {
    let caller = open.last
    if isJoining, var joined = caller, joined.frame == frame {
      joined.isJoined = true
      open.append(joined)
      return
    }
    let hash = Self.hash(caller?.hash ?? Self.root, frame)
    open.append(OpenPath(hash: hash, openedAt: running, frame: frame))
    hashes.insert(hash)
  }

  mutating func end(_ value: Int64) {
    running &+= value.magnitude
  }

  /// The most that the path with a hash can cost.
  @inline(__always)
  func bound(_ hash: UInt64) -> Double {
    let sum = cells[cell(hash)]
    return sum == .max ? .infinity : Double(sum) * unit
  }

  /// How many paths with frames there are.
  mutating func pathCount() -> Int { hashes.count() }

  /// About what the path costs that so many others exceed; a guess from above.
  func estimate(rank: Int) -> Double {
    // The leading bits of a positive number order it: exponent and four bits of the rest.
    let shift: UInt32 = 19
    var counts = Array(repeating: 0, count: 1 << 13)
    for cell in cells { counts[Int(Float(cell).bitPattern &>> shift)] += 1 }
    var above = 0
    for bits in counts.indices.reversed() {
      above += counts[bits]
      if above > rank { return Double(Float(bitPattern: UInt32(bits) &<< shift)) * unit }
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
  private func cell(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> shift)
  }
}
