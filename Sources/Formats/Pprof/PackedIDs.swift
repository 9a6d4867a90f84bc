import Bytes
import Profiles

/// Decodes packed ids, nearly all of which take one to three bytes.
///
/// A large profile is mostly ids of three bytes, so two of them are taken at once from a word, and
/// others without a branch on their length.
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
  /// Nil if an id was zero or ends beyond the range: then nothing was decoded.
  mutating func decode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    makeRoom(for: range.count)
    var place = count
    var output = positions.mutableSpan
    var highest: UInt32 = 0
    var index = range.lowerBound
    let last = min(range.upperBound, bytes.count &- 7)
    while index < last {
      let word = bytes.word(at: index)
      if word & Self.sixTops == Self.twoOfThree, index &+ 6 <= range.upperBound {
        let pair = Self.joined(word)
        let first = UInt32(truncatingIfNeeded: pair & 0xff_ffff) &- 1
        let second = UInt32(truncatingIfNeeded: pair &>> 24) &- 1
        output[place] = first
        output[place &+ 1] = second
        highest = max(highest, first, second)
        place &+= 2
        index &+= 6
        continue
      }
      let ends = ~word & Self.threeTops
      guard ends != 0 else { break }
      let position =
        UInt32(truncatingIfNeeded: Self.joined(word & (ends ^ (ends &- 1)))) &- 1
      output[place] = position
      highest = max(highest, position)
      place &+= 1
      index &+= (ends.trailingZeroBitCount &+ 1) &>> 3
    }
    guard highest < .max, index <= range.upperBound else { return nil }
    if place > count { bound = max(bound, highest &+ 1) }
    count = place
    return index
  }

  private static let threeTops: UInt64 = 0x80_8080
  private static let sixTops: UInt64 = 0x8080_8080_8080
  /// The top bits of six bytes that are two ids of three.
  private static let twoOfThree: UInt64 = 0x0080_8000_8080

  /// Joins the seven bits of each byte, three bytes a number, of which there may be two.
  @inline(__always)
  private static func joined(_ word: UInt64) -> UInt64 {
    word & 0x0000_7f00_007f | (word &>> 1) & 0x003f_8000_3f80
      | (word &>> 2) & 0x1fc0_001f_c000
  }
}
