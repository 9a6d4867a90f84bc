package import Profiles
import Glibc

/// How many events each sample of a profile stands for, found out from how its profiler writes.
///
/// A test of significance needs the number of events that were seen. Go's profilers write it beside
/// the time (CPU), scale it up by the chance to be seen (heap: undone here with the size of the
/// objects, a label, and the sampling rate, the period) or by a factor that is the greatest common
/// divisor of all counts (mutex). Decide it on the profile as it was loaded, before any filter.
package struct CountRecovery: Sendable, Equatable {
  /// Where the counts are.
  package enum Rule: Sendable, Equatable {
    /// A column holds so many times the count.
    case column(Int, multiple: Int64)
    /// Sizes of objects and the column of bytes give the count of sampled allocations.
    case allocations(bytes: Int, weighsBytes: Bool, rate: Int64, sizeLabel: StringID)
    /// A column of delays, each event of which weighs what its stack's events took on average.
    case delays(Int, counts: Int, multiple: Int64)
    /// There are none to be had.
    case none(Untestable)
  }

  package let rule: Rule

  /// Looks at the sample types, the labels and the values of one column.
  package init(_ profile: Profile, column: Int) {
    let recovered = Self.rule(profile, column)
    let holdsNegative = profile.samples.values[column].contains { $0 < 0 }
    rule = holdsNegative ? .none(.difference) : recovered
  }

  /// Whether values are samples taken by a clock, whatever the program does at the moment.
  package var isClock: Bool {
    if case .column(0, multiple: 1) = rule { true } else { false }
  }

  /// Whether values are sampled allocations.
  package var isHeap: Bool {
    if case .allocations = rule { true } else { false }
  }

  private static func rule(_ profile: Profile, _ column: Int) -> Rule {
    let names = profile.sampleTypes.indices.map(profile.typeName)
    if names == ["goroutine"] || names == ["threadcreate"] { return .none(.census) }
    if let bytes = bytesColumn(for: names[column], names) {
      return allocations(profile, bytes: bytes, weighsBytes: bytes == column)
    }
    if names == ["contentions", "delay"] { return contentions(profile, column) }
    if ["samples", "sample", "count", "events"].contains(names[0]) {
      return .column(0, multiple: 1)
    }
    return multiples(profile, column)
  }

  /// The column of bytes that belongs to one of a heap profile's columns.
  private static func bytesColumn(for name: String, _ names: [String]) -> Int? {
    let pairs = [
      "inuse_objects": "inuse_space", "alloc_objects": "alloc_space", "objects": "space",
    ]
    return names.firstIndex(of: pairs[name] ?? (pairs.values.contains(name) ? name : ""))
  }

  private static func allocations(_ profile: Profile, bytes: Int, weighsBytes: Bool) -> Rule {
    guard let label = sizeLabel(profile, bytes: bytes) else { return .none(.noSizes) }
    return .allocations(
      bytes: bytes, weighsBytes: weighsBytes, rate: profile.period, sizeLabel: label)
  }

  /// The key of the labels with the sizes of objects, if every sample of some weight has one.
  private static func sizeLabel(_ profile: Profile, bytes: Int) -> StringID? {
    var key: StringID?
    var labels: [Label] = []
    var cursor = profile.samples.labels.makeCursor()
    for value in profile.samples.values[bytes] {
      cursor.next(into: &labels)
      let known = labels.first { $0.size != nil && profile.strings[$0.key] == "bytes" }
      if let known { key = known.key }
      if known == nil, value != 0 { return nil }
    }
    return key
  }

  /// A lock profile counts every event a fixed number of times; a profile of waiting does not.
  private static func contentions(_ profile: Profile, _ column: Int) -> Rule {
    guard LockRelease.endsAllStacks(of: profile) else { return .none(.waiting) }
    let multiple = max(1, greatestCommonDivisor(profile.samples.values[0]))
    return column == 0
      ? .column(0, multiple: multiple) : .delays(column, counts: 0, multiple: multiple)
  }

  /// Values that are all multiples of something are taken for multiples of a count.
  private static func multiples(_ profile: Profile, _ column: Int) -> Rule {
    let multiple = greatestCommonDivisor(profile.samples.values[column])
    let isCount = profile.strings[profile.sampleTypes[column].unit] == "count"
    return multiple > 1 || (isCount && multiple == 1)
      ? .column(column, multiple: multiple) : .none(.unknownCounts)
  }

  private static func greatestCommonDivisor(_ values: [Int64]) -> Int64 {
    var divisor: UInt64 = 0
    for value in values where value != 0 && divisor != 1 {
      var other = value.magnitude
      while other != 0 { (divisor, other) = (other, divisor % other) }
    }
    return Int64(clamping: divisor)
  }
}

/// Why differences between two profiles are shown and not judged.
package enum Untestable: Sendable, Equatable {
  /// Everything there is was counted, nothing sampled.
  case census
  /// Sampled by how long it took, with a rate that the file does not say.
  case waiting
  /// Heap samples that do not say how large their objects are.
  case noSizes
  /// The profile is a difference already.
  case difference
  /// The number of events behind the values cannot be told.
  case unknownCounts
  /// Values are means.
  case means
  /// Totals vary between runs, by more than chance in sampling explains.
  case absoluteValues
}

extension Label {
  /// A number above zero, for labels that say the size of an object.
  var size: Int64? {
    if case .number(let size, _) = value, size > 0 { size } else { nil }
  }
}

/// Tells profiles of those who held locks from profiles of those who waited for them.
private enum LockRelease {
  /// Whether every stack ends where a lock is given back.
  static func endsAllStacks(of profile: Profile) -> Bool {
    var isRelease: [LocationID: Bool] = [:]
    var all = profile.samples.count > 0
    profile.samples.stacks.forEach { (_, rootFirst, _) in
      guard rootFirst.count > 0, all else { return all = false }
      let leaf = rootFirst[rootFirst.count - 1]
      let known = isRelease[leaf] ?? isReleased(at: leaf, profile)
      isRelease[leaf] = known
      if !known { all = false }
    }
    return all
  }

  private static func isReleased(at location: LocationID, _ profile: Profile) -> Bool {
    profile.lines(of: location).contains { line in
      guard let function = profile.function(of: line) else { return false }
      let name = profile.strings[function.name].utf8
      return ["nlock", "LostContendedRuntimeLock"].contains { ending in
        name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      }
    }
  }
}
