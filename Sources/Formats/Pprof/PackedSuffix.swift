import Bytes

/// Compares packed numbers eight bytes at a time.
///
/// The samples of a large profile share three quarters of their location bytes with the sample
/// before, at the end, where the callers stand. Comparing costs a byte a sixth of decoding it.
enum PackedSuffix {
  /// How many bytes at the end two packed fields share, cut so that both begin a number there.
  static func shared(_ new: Span<UInt8>, _ old: Span<UInt8>) -> Int {
    var shared = sharedBytes(new, old)
    guard shared > 0, !begins(new, shared) || !begins(old, shared) else { return shared }
    repeat { shared &-= 1 } while shared > 0 && !begins(new, shared)
    return shared
  }

  /// How many numbers end in the first so many bytes.
  static func count(_ bytes: Span<UInt8>, upTo end: Int) -> Int {
    var count = 0
    var index = 0
    while index &+ 8 <= end {
      count &+= ends(bytes.word(at: index))
      index &+= 8
    }
    if index &+ 8 <= bytes.count {
      let rest = UInt64(truncatingIfNeeded: 8 &* (end &- index))
      return count &+ ends(bytes.word(at: index) | UInt64.max &<< rest)
    }
    while index < end {
      count &+= bytes[index] < 0x80 ? 1 : 0
      index &+= 1
    }
    return count
  }

  /// How many numbers end in a word.
  @inline(__always)
  private static func ends(_ word: UInt64) -> Int {
    // The product's top byte is the sum of all bytes.
    Int((((~word &>> 7) & 0x0101_0101_0101_0101) &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// Compares words from the end on.
  private static func sharedBytes(_ new: Span<UInt8>, _ old: Span<UInt8>) -> Int {
    let most = min(new.count, old.count)
    // Of one length, both need but one check a word.
    let new = new.extracting((new.count &- most)..<new.count)
    let old = old.extracting((old.count &- most)..<old.count)
    var end = most
    while end >= 32 {
      let words = SharedWords(new, old, endingAt: end)
      guard words.areSame else { return most &- end &+ words.sharedBytes }
      end &-= 32
    }
    while end >= 8 {
      let difference = new.word(at: end &- 8) ^ old.word(at: end &- 8)
      if difference != 0 { return most &- end &+ difference.leadingZeroBitCount &>> 3 }
      end &-= 8
    }
    while end > 0, new[end &- 1] == old[end &- 1] { end &-= 1 }
    return most &- end
  }

  /// Whether a number begins so many bytes before the end.
  private static func begins(_ bytes: Span<UInt8>, _ distance: Int) -> Bool {
    distance == bytes.count || bytes[bytes.count &- distance &- 1] < 0x80
  }
}

/// How four words differ from four others.
private struct SharedWords {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  @inline(__always)
  init(_ new: Span<UInt8>, _ old: Span<UInt8>, endingAt end: Int) {
    first = new.word(at: end &- 32) ^ old.word(at: end &- 32)
    second = new.word(at: end &- 24) ^ old.word(at: end &- 24)
    third = new.word(at: end &- 16) ^ old.word(at: end &- 16)
    fourth = new.word(at: end &- 8) ^ old.word(at: end &- 8)
  }

  var areSame: Bool { first | second | third | fourth == 0 }

  /// How many bytes at the end are the same, if not all are; without a branch, as nothing could
  /// foresee where they differ.
  @inline(__always)
  var sharedBytes: Int {
    let upper = fourth != 0 ? fourth : third
    let lower = second != 0 ? second : first
    let difference = upper != 0 ? upper : lower
    let skipped = upper != 0 ? (fourth != 0 ? 0 : 8) : (second != 0 ? 16 : 24)
    return skipped &+ difference.leadingZeroBitCount &>> 3
  }
}
