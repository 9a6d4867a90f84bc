import Bytes
import Profiles

/// Decodes packed ids, nearly all of which take one to three bytes.
///
/// They are taken one after another from a word of eight bytes, without a branch on their length,
/// which nothing could foresee.
struct PackedIDs {
  /// The positions that the ids stand for, each its id less one, and room for more.
  private var positions: [UInt32] = []
  private(set) var count = 0
  /// One above the highest position decoded from ids of up to three bytes.
  private(set) var bound: UInt32 = 0

  /// Adds a stack of the positions, above callers of the stack before where it is known which.
  func add(to stacks: inout StackTable, above shared: Int?) {
    if let shared {
      stacks.append(comparedLeafFirst: positions.span.extracting(0..<count), above: shared)
    } else {
      stacks.append(leafFirst: positions[..<count].map(LocationID.init(rawValue:)))
    }
  }

  /// Forgets the positions and keeps the room.
  mutating func removeAll() {
    count = 0
  }

  /// Adds a position that was found elsewhere.
  mutating func append(_ position: UInt32) {
    makeRoom(for: 1)
    positions[count] = position
    count &+= 1
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count &+ more &- positions.count
    guard missing > 0 else { return }
    let room = max(missing, positions.count, 64)
    positions.append(contentsOf: repeatElement(0, count: room))
  }

  /// Decodes ids up to the end of a range of bytes, or to one of four bytes and more, or to where
  /// all bytes end and no word can be read; returns how far it came.
  ///
  /// Nil if an id was zero: then nothing was decoded.
  mutating func decode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    makeRoom(for: range.count)
    var place = count
    var output = positions.mutableSpan
    var highest: UInt32 = 0
    var index = range.lowerBound
    let last = min(range.upperBound, bytes.count &- 7)
    while index < last {
      var word = bytes.word(at: index)
      var ends = ~word & Self.tops
      let excess = index &+ 8 &- range.upperBound
      if excess > 0 { ends &= Self.tops &>> UInt64(8 &* excess) }
      let start = index
      while ends != 0 {
        let length = ends.trailingZeroBitCount &+ 1
        guard length <= 24 else { break }
        let position = Self.joined(word & (ends ^ (ends &- 1))) &- 1
        output[place] = position
        highest = max(highest, position)
        place &+= 1
        index &+= length &>> 3
        word &>>= UInt64(length)
        ends &>>= UInt64(length)
      }
      guard index > start else { break }
    }
    guard highest < .max else { return nil }
    if place > count { bound = max(bound, highest &+ 1) }
    count = place
    return index
  }

  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Joins the seven bits of each of three bytes.
  @inline(__always)
  private static func joined(_ word: UInt64) -> UInt32 {
    let word = UInt32(truncatingIfNeeded: word)
    return word & 0x7f | (word &>> 1) & 0x3f80 | (word &>> 2) & 0x1f_c000
  }
}
