import Profiles

/// The stretches of a binary that are worth disassembling: sampled addresses with what is around.
struct CodeRanges {
  /// A stretch of a mapping, in the profile's addresses.
  struct Stretch {
    let mapping: Int
    let addresses: Range<UInt64>
    /// The sum of what its addresses cost by themselves.
    let flat: Int64
  }

  /// How much is shown before and after a sampled address, in bytes.
  private static let margin: UInt64 = 500
  /// Disassembling is slow, so only the costliest stretches get it.
  private static let most = 25

  private(set) var stretches: [Stretch] = []

  init(_ profile: Profile, _ locations: [Int], _ costs: AddressCosts) {
    let sampled = locations.filter { profile.locations[$0].address != 0 }
    let byMapping = Dictionary(grouping: sampled) { profile.locations[$0].mapping?.index ?? -1 }
    for (index, members) in byMapping where index >= 0 {
      let mapping = profile.mappings[index]
      guard mapping.file != .empty else { continue }
      let addresses = Set(members.map { profile.locations[$0].address }).sorted()
        .filter { mapping.start <= $0 && $0 < mapping.limit }
      for group in Self.groups(addresses) {
        let limits = Self.widened(group, inside: mapping)
        let flat = costs.sum(group).flat
        stretches.append(Stretch(mapping: index, addresses: limits, flat: flat))
      }
    }
    stretches.sort { ($1.flat, $0.addresses.lowerBound) < ($0.flat, $1.addresses.lowerBound) }
    stretches = Array(stretches.prefix(Self.most))
  }

  /// First and last of addresses that are near each other.
  private static func groups(_ addresses: [UInt64]) -> [ClosedRange<UInt64>] {
    addresses.reduce(into: []) { groups, address in
      if let last = groups.last, address - last.upperBound <= 2 * margin {
        groups[groups.count - 1] = last.lowerBound...address
      } else {
        groups.append(address...address)
      }
    }
  }

  private static func widened(_ group: ClosedRange<UInt64>, inside mapping: Mapping)
    -> Range<UInt64>
  {
    let before = min(group.lowerBound - mapping.start, margin)
    let after = min(mapping.limit - group.upperBound, margin)
    return (group.lowerBound - before)..<(group.upperBound + after)
  }
}
