import Profiles

/// Finds the mapping an address lies in, mending maps that are known to be wrong.
struct MappingLocator {
  private(set) var mappings: [LegacyMapping]

  /// Takes a memory map in its final order.
  init(_ map: [LegacyMapping]) {
    mappings = map
    dropHugePages()
    undoMainOffset()
  }

  /// A first mapping of huge pages right before the program's is not the program's.
  private mutating func dropHugePages() {
    guard mappings.count > 1, mappings[0].file.starts(with: "/anon_hugepage".utf8),
      mappings[0].limit == mappings[1].start
    else { return }
    mappings.removeFirst()
  }

  /// Moves the program's mapping to where programs are loaded, if its offset says that it began
  /// there.
  private mutating func undoMainOffset() {
    let usualStart: UInt64 = 0x400000
    guard let main = mappings.first, main.start &- main.offset == usualStart else { return }
    mappings[0].start = usualStart
    mappings[0].offset = 0
  }

  /// The position of an address's mapping; where none holds it, one that holds everything is added.
  ///
  /// O(mappings): the first of overlapping ones counts.
  mutating func mapping(of address: UInt64) -> MappingID? {
    if let index = mappings.firstIndex(where: { $0.contains(address) }) {
      return MappingID(index: index)
    }
    if let index = mappings.firstIndex(where: { $0.wouldContain(address) }) {
      mappings[index].start &-= mappings[index].offset
      mappings[index].offset = 0
      return MappingID(index: index)
    }
    if everything == nil {
      everything = mappings.count
      mappings.append(LegacyMapping(limit: .max))
    }
    return everything.flatMap(MappingID.init(index:))
  }

  /// Where the mapping stands that was added for addresses that no other holds.
  private var everything: Int?
}

extension LegacyMapping {
  fileprivate func contains(_ address: UInt64) -> Bool {
    start <= address && address < limit
  }

  /// Whether it would hold the address if it began at the start of its file: some profilers leave
  /// out the first part of a mapping that was split.
  fileprivate func wouldContain(_ address: UInt64) -> Bool {
    offset != 0 && start &- offset <= address && address < start
  }
}
