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

  /// How many numbers end in the bytes.
  static func count(_ bytes: Span<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var count = 0
    var index = 0
    while index &+ 8 <= bytes.count {
      // The product's top byte is the sum of all bytes.
      count &+= Int((((~bytes.word(at: index) &>> 7) & ones) &* ones) &>> 56)
      index &+= 8
    }
    while index < bytes.count {
      count &+= bytes[index] < 0x80 ? 1 : 0
      index &+= 1
    }
    return count
  }

  private static func sharedBytes(_ new: Span<UInt8>, _ old: Span<UInt8>) -> Int {
    let most = min(new.count, old.count)
    var shared = 0
    while shared &+ 32 <= most {
      let newer = new.extracting((new.count &- shared &- 32)..<(new.count &- shared))
      let older = old.extracting((old.count &- shared &- 32)..<(old.count &- shared))
      var difference: UInt8 = 0
      for index in 0..<32 { difference |= newer[index] ^ older[index] }
      guard difference == 0 else { break }
      shared &+= 32
    }
    while shared &+ 8 <= most {
      let difference =
        new.word(at: new.count &- shared &- 8) ^ old.word(at: old.count &- shared &- 8)
      if difference != 0 { return shared &+ difference.leadingZeroBitCount >> 3 }
      shared &+= 8
    }
    while shared < most, new[new.count &- shared &- 1] == old[old.count &- shared &- 1] {
      shared &+= 1
    }
    return shared
  }

  /// Whether a number begins so many bytes before the end.
  private static func begins(_ bytes: Span<UInt8>, _ distance: Int) -> Bool {
    distance == bytes.count || bytes[bytes.count &- distance &- 1] < 0x80
  }
}
