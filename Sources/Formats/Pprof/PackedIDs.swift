import Bytes

/// Decodes packed ids, nearly all of which take one to three bytes.
///
/// Up to four are taken from a word of eight bytes, by a table of where numbers can begin in it:
/// there is no branch on their lengths, which nothing could foresee. Taken are the four bytes from
/// where each begins; those of thousands of ids become numbers at once, some side by side.
struct PackedIDs {
  /// The positions that the ids stand for, each its id less one, and room for more; from `joined` on,
  /// bytes as they were taken.
  private var all: [UInt32] = []
  private var joined = 0
  private(set) var count = 0
  /// The highest id that was joined, which is one above its position.
  private(set) var bound: UInt32 = 0

  /// Forgets all but so many, and keeps the room.
  mutating func truncate(to count: Int) {
    self.count = count
    joined = min(joined, count)
  }

  /// Adds a position that was found elsewhere.
  mutating func append(_ position: UInt32) {
    join()
    makeRoom(for: 1)
    all[count] = position
    count &+= 1
    joined = count
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count &+ more &- all.count
    guard missing > 0 else { return }
    let room = max(missing, all.count, 64)
    all.append(contentsOf: repeatElement(0, count: room))
  }

  /// Takes ids up to the end of a range of bytes, or to one of four bytes and more, or to where all
  /// bytes end and no word can be read; returns how far it came.
  ///
  /// Nil if an id may be zero: then nothing was taken.
  mutating func decode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    makeRoom(for: range.count &+ WordStep.most)
    var taking = Taking(place: count, index: range.lowerBound)
    let last = min(range.upperBound, bytes.count &- 7)
    var output = all.mutableSpan
    while taking.index &+ 8 <= range.upperBound {
      guard taking.take(bytes, among: WordStep.tops, &output) else { break }
    }
    while taking.index < last {
      let missing = max(taking.index &+ 8 &- range.upperBound, 0)
      let tops = WordStep.tops &>> UInt64(truncatingIfNeeded: missing &* 8)
      guard taking.take(bytes, among: tops, &output) else { break }
    }
    guard taking.zeros == 0 else { return nil }
    count = taking.place
    return taking.index
  }

  /// How far taking ids came.
  private struct Taking {
    var place: Int
    var index: Int
    /// Not zero if one of them may be.
    var zeros: UInt64 = 0

    /// Takes ids that begin in a word and end at some of its bytes; false if the first is not there.
    @inline(__always)
    mutating func take(
      _ bytes: Span<UInt8>, among tops: UInt64, _ output: inout MutableSpan<UInt32>
    ) -> Bool {
      let word = bytes.word(at: index)
      let ends = ~word & tops
      let step = WordStep(ends: ends)
      guard step.count > 0 else { return false }
      zeros |= (word &- WordStep.ones) & ends
      step.take(word, to: &output, at: place)
      place &+= step.count
      index &+= step.length
      return true
    }
  }

  /// Makes positions of all that was taken, and hands them out.
  mutating func positions() -> ArraySlice<UInt32> {
    join()
    return all[..<count]
  }

  private mutating func join() {
    var highest: UInt32 = 0
    let range = joined..<count
    joined = count
    var fresh = all.mutableSpan
    for index in range {
      let id = WordStep.joined(fresh[index])
      highest = max(highest, id)
      fresh[index] = id &- 1
    }
    bound = max(bound, highest)
  }
}

/// Which of a word's bytes are whole numbers of at most three.
private struct WordStep {
  /// Where in the word the second, third and fourth number begin, in bits, a byte each; then how
  /// many there are, in three bits, and how many bytes they take.
  let entry: UInt32

  /// How many numbers are taken at most.
  static let most = 4
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The step for each pattern of bytes that end a number.
  private static let all = [256 of UInt32] { WordStep(pattern: $0).entry }

  /// The step for a word with these of its bytes' top bits, set where a number ends.
  @inline(__always)
  init(ends: UInt64) {
    // The product's top byte has them side by side.
    entry = Self.all[Int((ends &* 0x0002_0408_1020_4081) &>> 56)]
  }

  private init(pattern: Int) {
    var starts = [0]
    for byte in 0..<8 where pattern >> byte & 1 == 1 {
      let end = byte + 1
      guard let start = starts.last, end - start <= 3, starts.count <= Self.most else { break }
      starts.append(end)
    }
    var entry = UInt32(starts.count - 1) << 24 | UInt32(starts[starts.count - 1]) << 27
    for (number, start) in starts.dropFirst().prefix(Self.most - 1).enumerated() {
      entry |= UInt32(start * 8 % 64) << (8 * number)
    }
    self.entry = entry
  }

  /// How many numbers there are.
  var count: Int { Int(entry &>> 24) & 7 }
  /// How many bytes they take.
  var length: Int { Int(entry &>> 27) }

  /// Takes four bytes from where each number begins; behind the last is anything.
  @inline(__always)
  func take(_ word: UInt64, to output: inout MutableSpan<UInt32>, at place: Int) {
    output[place] = Self.bytes(word, from: 0)
    output[place &+ 1] = Self.bytes(word, from: entry)
    output[place &+ 2] = Self.bytes(word, from: entry &>> 8)
    output[place &+ 3] = Self.bytes(word, from: entry &>> 16)
  }

  @inline(__always)
  private static func bytes(_ word: UInt64, from start: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: word &>> UInt64(start))
  }

  /// Joins the seven bits of each byte of the number that begins the four.
  @inline(__always)
  static func joined(_ bytes: UInt32) -> UInt32 {
    let ends = ~bytes & 0x80_8080
    let number = bytes & (ends ^ (ends &- 1))
    return number & 0x7f | (number &>> 1) & 0x3f80 | (number &>> 2) & 0x1f_c000
  }
}
