import Bytes

/// Where the parts of a sample stand, if it is written as nearly all are: packed ids, packed values,
/// then labels.
///
/// Told by two words, as going from field to field takes seven hundred instructions a sample.
struct PlainSample {
  let ids: Range<Int>
  let values: Range<Int>
  let end: Int

  /// Looks at the field of a profile that begins at a place; nil if it is anything else, or if it
  /// does not end before the last of the bytes.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at start: Int) {
    guard start &+ 8 <= bytes.count else { return nil }
    var head = bytes.word(at: start)
    guard head & 0xff == 0x12, let whole = ShortLength(head &>> 8) else { return nil }
    head &>>= UInt64(truncatingIfNeeded: 8 &+ 8 &* whole.size)
    guard head & 0xff == 0x0a, let first = ShortLength(head &>> 8) else { return nil }
    let content = start &+ 1 &+ whole.size
    let idStart = content &+ 1 &+ first.size
    let idEnd = idStart &+ first.length
    end = content &+ whole.length
    guard end <= bytes.count, idEnd &+ 2 <= end, idEnd &+ 8 <= bytes.count else { return nil }
    let next = bytes.word(at: idEnd)
    guard next & 0x80ff == 0x12 else { return nil }
    let valueStart = idEnd &+ 2
    let valueEnd = valueStart &+ Int(truncatingIfNeeded: (next &>> 8) & 0x7f)
    guard valueEnd <= end else { return nil }
    ids = idStart..<idEnd
    values = valueStart..<valueEnd
  }
}

/// A length of one or two bytes.
private struct ShortLength {
  let length: Int
  /// How many bytes it takes.
  let size: Int

  /// Reads the lowest bytes, without a branch on whether they are one or two.
  @inline(__always)
  init?(_ word: UInt64) {
    guard word & 0x8080 != 0x8080 else { return nil }
    let isLong = (word &>> 7) & 1
    size = 1 &+ Int(truncatingIfNeeded: isLong)
    length = Int(truncatingIfNeeded: word & 0x7f | ((word &>> 1) & 0x3f80 & (0 &- isLong)))
  }
}

/// A label with a text that takes one word with its key, as nearly all do.
struct PlainLabel {
  let key: UInt32
  let text: UInt32
  /// How many bytes its field takes.
  let size: Int

  /// Looks at the field of a sample that begins at a place; nil if it is anything else, or one of its
  /// string indices is above the highest that was seen.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at start: Int, below highest: UInt32) {
    guard start &+ 8 <= bytes.count else { return nil }
    let word = bytes.word(at: start)
    let length = Int(truncatingIfNeeded: (word &>> 8) & 0xff)
    guard word & 0xff_80ff_00ff == 0x10_0008_001a, (4...6).contains(length) else { return nil }
    size = length &+ 2
    let missing = UInt64(truncatingIfNeeded: 8 &* (6 &- length))
    let number = (word &<< missing) &>> (missing &+ 40)
    // All but its last byte go on.
    guard number & 0x80_8080 == 0x80_8080 & ((0x80_0000 &>> missing) &- 1) else { return nil }
    key = UInt32(truncatingIfNeeded: (word &>> 24) & 0x7f)
    text = UInt32(
      truncatingIfNeeded: number & 0x7f | (number &>> 1) & 0x3f80 | (number &>> 2) & 0x1f_c000)
    guard text != 0, max(key, text) <= highest else { return nil }
  }
}
