import Profiles

/// The largest string index seen and where, so that one check at the end covers them all.
struct HighestString {
  private(set) var index: UInt32 = 0
  private var offset = 0
  private var path = PprofPath()

  /// Takes an index as the file has it.
  mutating func note(_ value: UInt64, at offset: Int, in path: PprofPath) throws(DecodeError)
    -> UInt32
  {
    guard let raw = UInt32(exactly: value) else {
      throw DecodeError(
        .stringIndex(Int64(bitPattern: value), count: 0), at: offset,
        in: path.description(index: nil))
    }
    if raw > index {
      index = raw
      self.offset = offset
      self.path = path
    }
    return raw
  }

  /// Refuses indices outside the table.
  func check(against strings: StringTable) throws(DecodeError) {
    guard index > 0, Int(index) >= strings.count else { return }
    throw DecodeError(
      .stringIndex(Int64(index), count: strings.count), at: offset,
      in: path.description(index: nil))
  }
}
