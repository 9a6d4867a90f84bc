package import Profiles

/// A small profile of every kind of oddity, the same for a seed.
///
/// Recursion and inlining, labels of texts and of numbers in several units, negative values and
/// zeros, places without a binary, lines or names, equal names in different files.
package struct RandomProfile {
  private var program: RandomProgram
  private let style: Style
  private let seed: UInt64
  private let variant: UInt64

  /// How the values of a profile are spread.
  private enum Style: Int {
    case small, even, wide, signed, sparse
  }

  /// Makes the profile of a seed; variants are other runs of the same program.
  package static func make(seed: UInt64, variant: UInt64 = 0) -> Profile {
    var profile = RandomProfile(seed: seed, variant: variant)
    for _ in 0..<(1 + profile.program.random.below(70)) { profile.addSample() }
    profile.describe()
    return profile.program.builder.finish()
  }

  private init(seed: UInt64, variant: UInt64) {
    self.seed = seed
    self.variant = variant
    program = RandomProgram(seed: seed)
    style = Style(rawValue: program.random.below(5)) ?? .small
    program.random = SeededRandom(seed: seed &* 31 &+ variant &* 1_000_003)
  }

  private mutating func addSample() {
    let values = program.builder.profile.sampleTypes.map { _ in value() }
    var labels: [Label] = []
    if program.happens(40) { labels.append(contentsOf: texts()) }
    if program.happens(35) { labels.append(contentsOf: numbers()) }
    program.builder.addSample(leafFirst: stack(), values: values, labels: labels)
  }

  private mutating func stack() -> [LocationID] {
    let depth = program.happens(3) ? 0 : 1 + program.random.below(9)
    var stack: [LocationID] = []
    for _ in 0..<depth {
      let zipf = program.random.zipf(below: program.locations.count)
      stack.append(
        program.happens(15) ? stack.last ?? program.locations[zipf] : program.locations[zipf])
    }
    return stack
  }

  private mutating func value() -> Int64 {
    switch style {
    case .small: Int64(program.random.below(5))
    case .even: 10_000_000 * Int64(1 + program.random.below(9))
    case .wide: Int64(program.random.below(1000)) << Int64(program.random.below(34))
    case .signed: Int64(program.random.below(4000)) - 1500
    case .sparse: program.happens(60) ? 0 : Int64(program.random.below(100_000))
    }
  }

  private mutating func texts() -> [Label] {
    (0...program.random.below(2)).map { _ in
      let key = program.builder.intern(program.pick(RandomNames.textKeys))
      let text = program.builder.intern(program.pick(RandomNames.texts))
      return Label(key: key, value: .text(text))
    }
  }

  private mutating func numbers() -> [Label] {
    (0...program.random.below(2)).map { _ in
      let (key, units) = program.pick(RandomNames.numberKeys)
      let number = Int64(program.random.below(40)) << Int64(4 * program.random.below(5))
      let signed = program.happens(8) ? -number : number
      let unit = program.builder.intern(program.pick(units))
      return Label(key: program.builder.intern(key), value: .number(signed, unit: unit))
    }
  }

  /// Fills in the header, which is the same for all variants of a program, times aside.
  private mutating func describe() {
    program.random = SeededRandom(seed: seed &* 977)
    if program.happens(60) { setTimes() }
    if program.happens(25) { setFrameFilters() }
    if program.happens(30) { setDefaultType() }
    let comments = (0..<program.random.below(3)).map { _ in
      program.builder.intern(program.pick(RandomNames.comments))
    }
    program.builder.describe { $0.comments = comments }
    guard program.happens(20) else { return }
    let url = program.builder.intern("https://example.com/doc")
    program.builder.describe { $0.documentationURL = url }
  }

  private mutating func setTimes() {
    let (type, unit) = program.pick(RandomNames.types)
    let period = ValueType(
      type: program.builder.intern(type), unit: program.builder.intern(unit))
    let duration = Int64(program.random.below(9_000)) << Int64(program.random.below(24))
    let start = 1_700_000_000_123_456_789 + Int64(variant) * 60_000_000_000
    program.builder.describe { profile in
      profile.timeNanoseconds = start
      profile.durationNanoseconds = duration
      profile.periodType = period
      profile.period = 100
    }
  }

  private mutating func setFrameFilters() {
    let drop = program.builder.intern(program.pick(RandomNames.frameFilters))
    let keep = program.builder.intern(program.pick([""] + RandomNames.frameFilters))
    program.builder.describe { profile in
      profile.dropFrames = drop
      profile.keepFrames = keep
    }
  }

  private mutating func setDefaultType() {
    let type = program.builder.intern(program.pick(RandomNames.types).type)
    program.builder.describe { $0.defaultSampleType = type }
  }
}
