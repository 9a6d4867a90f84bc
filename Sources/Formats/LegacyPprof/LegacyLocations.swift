import Profiles

/// The addresses of a profile's stacks, each once, in order of appearance.
struct LegacyLocations {
  private(set) var addresses: [UInt64] = []
  private var positions: [UInt64: LocationID] = [:]

  /// Gives each new address of a stack the next position.
  mutating func add(_ stack: [UInt64]) {
    for address in stack where positions[address] == nil {
      positions[address] = LocationID(rawValue: UInt32(truncatingIfNeeded: addresses.count))
      addresses.append(address)
    }
  }

  /// The positions of a stack's addresses; all were added before.
  func ids(of stack: [UInt64]) -> [LocationID] {
    stack.compactMap { positions[$0] }
  }
}
