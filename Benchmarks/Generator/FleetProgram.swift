import TestSupport

/// The programs of a fleet: functions of unequal fame that call one another at numbered sites.
///
/// Nothing is stored: whom a site calls follows from the seed by hashing.
struct FleetProgram: Sendable {
  let seed: UInt64
  let functionCount: Int

  /// Where a function may stand in a stack; a location of the profile.
  struct Site: Hashable, Sendable {
    var function: Int
    var number: Int
  }

  static let sitesPerFunction = 8
  private static let neighbours = 200

  /// A number that depends on the seed, what is asked, and of what.
  func draw(_ purpose: UInt64, _ site: Site) -> SeededRandom {
    let place = UInt64(site.function * Self.sitesPerFunction + site.number)
    return SeededRandom(
      seed: SeededRandom.mix(seed ^ purpose << 56 ^ place &* 0xd1b5_4a32_d192_ed03))
  }

  /// The function called at a site: a neighbour, or one of those that are called from everywhere.
  func callee(of site: Site) -> Int {
    var random = draw(1, site)
    guard random.below(3) > 0 else { return random.zipf(below: functionCount) }
    return (site.function + 1 + random.zipf(below: Self.neighbours)) % functionCount
  }

  /// The functions of a location's lines, innermost first; more than one where calls were inlined.
  ///
  /// As in a real program only small functions are inlined, a quarter of all; the same ones are
  /// called in earnest elsewhere.
  func inlinedFunctions(at site: Site) -> [Int] {
    var random = draw(2, site)
    let depth = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3][random.below(10)]
    let inlined = (0..<depth).map { _ in random.zipf(below: functionCount / 4) * 4 + 3 }
    return inlined + [site.function]
  }

  func startLine(of function: Int) -> Int {
    var random = draw(3, Site(function: function, number: 0))
    return 10 + random.below(1_500)
  }

  func line(of function: Int, at site: Site) -> Int {
    startLine(of: function) + 3 + site.number * 4 + function % 3
  }

  func mapping(of function: Int, count: Int) -> Int {
    var random = draw(4, Site(function: function, number: 0))
    return random.zipf(below: count)
  }

  func address(of site: Site) -> UInt64 {
    0x40_0000 + UInt64(site.function) << 10 + UInt64(site.number) * 0x5d
  }
}
