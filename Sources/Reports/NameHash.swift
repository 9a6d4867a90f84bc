/// A hash of names that is the same in every run and on every machine, for colours that stay.
///
/// FNV-1a by Fowler, Noll and Vo.
package enum NameHash {
  /// The hash of 32 bits.
  package static func short(_ name: some StringProtocol) -> UInt32 {
    hash(name, from: 2_166_136_261, factor: 16_777_619)
  }

  /// The hash of 64 bits.
  package static func long(_ name: some StringProtocol) -> UInt64 {
    hash(name, from: 0xcbf2_9ce4_8422_2325, factor: 0x100_0000_01b3)
  }

  private static func hash<Word: FixedWidthInteger & UnsignedInteger>(
    _ name: some StringProtocol, from start: Word, factor: Word
  ) -> Word {
    name.utf8.reduce(start) { ($0 ^ Word(truncatingIfNeeded: $1)) &* factor }
  }
}
