/// Checks packed ids without decoding each.
enum PackedIDs {
  /// Whether all ids are at least 1 and surely not above a bound; false also says that only
  /// decoding can tell.
  ///
  /// Six bytes at a time, each seen with the two before it: an id of three bytes is below the bound
  /// if its last byte is below the bound's, one of two bytes anyway, one of four is not. That takes
  /// a fifth of the time of decoding. Bounds of other lengths are those of small files.
  static func areSurely(_ ids: Span<UInt8>, upTo bound: UInt32) -> Bool {
    guard bound >= 1 << 14, bound < 1 << 21, ids.count >= 8, ids[ids.count &- 1] < 0x80 else {
      return ids.isEmpty
    }
    let complement = UInt64(128 &- (bound &>> 14)) &* ones
    var suspects = suspicious(ids.word(at: 0) &<< 16 | 0x0101, complement)
    var index = 6
    while index &+ 6 <= ids.count {
      suspects |= suspicious(ids.word(at: index &- 2), complement)
      index &+= 6
    }
    return suspects | suspicious(ids.word(at: ids.count &- 8), complement) == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Marks in all bytes but the first two for ids that are zero, long and large, or too long.
  ///
  /// A last byte as large as the bound's carries into its top bit when the bound's complement is
  /// added.
  @inline(__always)
  private static func suspicious(_ bytes: UInt64, _ complement: UInt64) -> UInt64 {
    let continues = bytes & tops
    let ends = continues ^ tops
    let isThird = (continues &<< 8) & (continues &<< 16)
    let low = bytes & ~tops
    let isLarge = continues | (ends & (low &+ complement))
    let isZero = ends & ~(low &+ 0x7f &* ones)
    return (isThird & isLarge | isZero) & ~0xffff
  }

  /// The highest id; nil if one is zero, takes more than four bytes, or has no end.
  static func highest(_ ids: Span<UInt8>) -> UInt32? {
    var highest: UInt32 = 0
    var id: UInt32 = 0
    var shift: UInt32 = 0
    for index in ids.indices {
      guard shift < 28 else { return nil }
      id |= UInt32(ids[index] & 0x7f) &<< shift
      shift &+= 7
      guard ids[index] < 0x80 else { continue }
      guard id != 0 else { return nil }
      highest = max(highest, id)
      id = 0
      shift = 0
    }
    return shift == 0 ? highest : nil
  }
}
