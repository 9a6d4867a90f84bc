import Profiles
import RegularExpressions
import Units

/// A test of a sample's labels.
struct TagFilter: Sendable {
  enum Test: Sendable {
    /// A number of the key, or of any key, lies in the range.
    case range(TagRange)
    /// With a key, some text of it matches some expression; without one, every expression matches
    /// some `key:text`. The difference is Go pprof's.
    case expressions([RegularExpression])
  }

  /// The only key to look at; nil for all.
  let key: String?
  let test: Test

  /// Marks the samples that pass.
  func matches(_ profile: Profile, units: LabelUnits) -> [Bool] {
    switch test {
    case .range(let range):
      var search = RangeSearch(range: range, key: key, units: units, strings: profile.strings)
      return profile.samples.labels.map { search.matches($0) }
    case .expressions(let expressions):
      var search = TextSearch(expressions, key: key, strings: profile.strings)
      return profile.samples.labels.map { search.matches($0) }
    }
  }
}

/// Looks for numbers in a range; each key's unit is looked up once.
private struct RangeSearch {
  let range: TagRange
  let key: String?
  let units: LabelUnits
  let strings: StringTable
  private var conversions: [StringID: UnitConversion?] = [:]

  init(range: TagRange, key: String?, units: LabelUnits, strings: StringTable) {
    self.range = range
    self.key = key
    self.units = units
    self.strings = strings
  }

  mutating func matches(_ labels: [Label]) -> Bool {
    labels.contains { label in
      guard case .number(let number, _) = label.value,
        let conversion = conversion(of: label.key)
      else { return false }
      return range.contains(conversion.scaled(number))
    }
  }

  private mutating func conversion(of id: StringID) -> UnitConversion? {
    if let known = conversions[id] { return known }
    let name = strings[id]
    let isWanted = key == nil || key == name
    let conversion = isWanted ? UnitConversion(from: units[name], to: range.unit) : nil
    conversions[id] = .some(conversion)
    return conversion
  }
}

/// Looks for texts that match; each pair of key and text is matched once.
private struct TextSearch {
  let expressions: [RegularExpression]
  let key: String?
  let strings: StringTable
  private var known: [UInt64: [Bool]] = [:]

  init(_ expressions: [RegularExpression], key: String?, strings: StringTable) {
    self.expressions = expressions
    self.key = key
    self.strings = strings
  }

  mutating func matches(_ labels: [Label]) -> Bool {
    var found = Array(repeating: false, count: expressions.count)
    for label in labels {
      guard case .text(let text) = label.value else { continue }
      for (index, isMatch) in matches(label.key, text).enumerated() where isMatch {
        found[index] = true
      }
    }
    return key == nil ? !found.contains(false) : found.contains(true)
  }

  private mutating func matches(_ key: StringID, _ text: StringID) -> [Bool] {
    let pair = UInt64(key.rawValue) << 32 | UInt64(text.rawValue)
    if let known = known[pair] { return known }
    let matches = expressions.map { search($0, key, text) }
    known[pair] = matches
    return matches
  }

  private func search(_ expression: RegularExpression, _ id: StringID, _ text: StringID) -> Bool {
    guard let key else {
      return expression.matches(strings.utf8(id) + [UInt8(ascii: ":")] + strings.utf8(text))
    }
    return key == strings[id] && expression.matches(strings.utf8(text))
  }
}

extension LabelTable {
  /// One answer a sample.
  func map<Answer>(_ body: ([Label]) -> Answer) -> [Answer] {
    var cursor = makeCursor()
    var labels: [Label] = []
    return (0..<count).map { _ in
      cursor.next(into: &labels)
      return body(labels)
    }
  }
}
