import Analysis
import Profiles

/// What each address of a profile costs.
///
/// Locations without an address get one made up, past all that occur, so that they stay apart.
struct AddressCosts {
  /// The address of each location.
  let addresses: [UInt64]
  private(set) var isSampled: [Bool]
  /// The costs of each address, from the lowest to the highest.
  private var sorted: [(address: UInt64, flat: Int64, cum: Int64)] = []
  private let overflow: Overflow

  init(_ report: FilteredReport, _ options: Options) {
    let profile = report.profile
    overflow = options.overflow
    addresses = Self.addresses(of: profile)
    isSampled = Array(repeating: false, count: addresses.count)
    let values = SampleValues(profile, column: report.column, options)
    addUp(profile.samples.stacks, values, countsRecursion: options.isCompatible)
  }

  private static func addresses(of profile: Profile) -> [UInt64] {
    let limits = profile.mappings.map(\.limit) + profile.locations.map(\.address)
    let free = (limits.max() ?? 0) &+ 1
    return profile.locations.enumerated().map { index, location in
      location.address == 0 ? free &+ UInt64(index) : location.address
    }
  }

  /// An address that occurs twice in a stack costs its sample once; Go's pprof counts it twice.
  private mutating func addUp(
    _ stacks: StackTable, _ values: SampleValues, countsRecursion: Bool
  ) {
    var places: [UInt64: Int] = [:]
    var counted: [Int] = []
    let ranks = addresses.map { address in
      let place = places[address] ?? sorted.count
      if place == sorted.count {
        places[address] = place
        sorted.append((address, 0, 0))
        counted.append(-1)
      }
      return place
    }
    stacks.forEach { (sample, rootFirst, _) in
      let value = values.mean(of: sample)
      for index in rootFirst.indices {
        let location = rootFirst[index].index
        let place = ranks[location]
        isSampled[location] = true
        if index == rootFirst.count - 1 {
          sorted[place].flat = overflow.sum(sorted[place].flat, value)
        }
        if counted[place] == sample, !countsRecursion { continue }
        counted[place] = sample
        sorted[place].cum = overflow.sum(sorted[place].cum, value)
      }
    }
    sorted.sort { $0.address < $1.address }
  }

  /// What the addresses of a range cost together; O(log n + addresses in it).
  func sum(_ range: ClosedRange<UInt64>) -> (flat: Int64, cum: Int64) {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].address < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix { $0.address <= range.upperBound }
      .reduce((0, 0)) { (overflow.sum($0.0, $1.flat), overflow.sum($0.1, $1.cum)) }
  }
}
