/// A function of a binary.
package struct CodeSymbol: Sendable, Equatable {
  /// Its name, then others at the same place.
  package var names: [String]
  /// The binary's own addresses of its instructions.
  package var addresses: Range<UInt64>
  /// What to take from addresses of the profile to get the binary's own.
  package var base: UInt64

  /// A function with its names and place.
  package init(names: [String], addresses: Range<UInt64>, base: UInt64) {
    self.names = names
    self.addresses = addresses
    self.base = base
  }

  /// Whether an address of the profile is one of its instructions.
  func covers(_ address: UInt64) -> Bool {
    addresses.contains(address &- base)
  }
}
