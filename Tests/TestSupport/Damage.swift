/// Inputs that differ from a sound one in a small way.
package enum Damage {
  /// Every beginning of the bytes, from none to all but one.
  package static func prefixes(_ bytes: [UInt8]) -> some Sequence<[UInt8]> {
    (0..<bytes.count).lazy.map { Array(bytes.prefix($0)) }
  }

  /// The bytes with each single bit turned, one after another.
  package static func flips(_ bytes: [UInt8]) -> some Sequence<[UInt8]> {
    (0..<bytes.count * 8).lazy.map { bit in
      var damaged = bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      return damaged
    }
  }
}
