package import Profiles
import Units

/// What samples with each label cost, added up by key and by the text a value is shown as.
///
/// Numbers that read the same in the unit asked for are one value. Sums wrap around, so that the
/// order of adding makes no difference. O(labels), besides sorting; each set of labels counts once.
package struct LabelSums {
  /// A key with its values.
  package struct Key: Sendable, Equatable {
    package let name: String
    /// The values of all samples that have the key; twice where a sample has it twice.
    package let total: Int64
    /// The heaviest first, then by text.
    package let entries: [Entry]
  }

  /// One value of a key.
  package struct Entry: Sendable, Equatable {
    package let text: String
    package let sum: Int64
  }

  /// By name.
  package let keys: [Key]

  /// Adds up a column of values; numbers are shown in `outputUnit`.
  package init(
    _ profile: Profile, values: [Int64], units: LabelUnits, outputUnit: String
  ) {
    let byLabel = Self.sums(profile, values)
    var byKey: [[UInt8]: [[UInt8]: Int64]] = [:]
    for (label, sum) in byLabel {
      let key = Array(profile.strings[label.key].utf8)
      let text = Self.text(label, profile.strings, units, outputUnit)
      byKey[key, default: [:]][text, default: 0] &+= sum
    }
    keys = byKey.keys.sorted { ForeignBytes.precedes($0.span, $1.span) }.map { key in
      Self.key(String(decoding: key, as: UTF8.self), byKey[key] ?? [:])
    }
  }

  /// The sum of each label as it is stored, whatever it will read.
  private static func sums(_ profile: Profile, _ values: [Int64]) -> [Label: Int64] {
    var sums: [Label: Int64] = [:]
    let sets = LabelSets(profile.samples.labels) { _ in true }
    var bySet = Array(repeating: Int64(0), count: sets.count)
    for (set, value) in zip(sets.numbers, values) { bySet[Int(set)] &+= value }
    var labels: [Label] = []
    for (set, sum) in bySet.enumerated() {
      sets.read(set, into: &labels)
      for label in labels { sums[label, default: 0] &+= sum }
    }
    return sums
  }

  private static func text(
    _ label: Label, _ strings: StringTable, _ units: LabelUnits, _ outputUnit: String
  ) -> [UInt8] {
    switch label.value {
    case .text(let text): Array(strings[text].utf8)
    case .number(let number, _):
      Array(
        UnitConversion(from: units[strings[label.key]], to: outputUnit).label(number).utf8)
    }
  }

  private static func key(_ name: String, _ sums: [[UInt8]: Int64]) -> Key {
    let sorted = sums.sorted { left, right in
      left.value.magnitude != right.value.magnitude
        ? left.value.magnitude > right.value.magnitude
        : ForeignBytes.precedes(left.key.span, right.key.span)
    }
    var total: Int64 = 0
    for sum in sums.values { total &+= sum }
    return Key(
      name: name, total: total,
      entries: sorted.map { Entry(text: String(decoding: $0.key, as: UTF8.self), sum: $0.value) })
  }
}
