import Profiles
import RegularExpressions
import Units

/// A test of a sample's labels.
struct TagFilter: Sendable {
  enum Test: Sendable {
    /// A number of the key, or of any key, lies in one of the ranges.
    case ranges([TagRange])
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
    case .ranges(let ranges):
      var searches = ranges.map {
        RangeSearch(range: $0, key: key, units: units, strings: profile.strings)
      }
      return profile.samples.labels.map { labels in
        searches.indices.contains { searches[$0].matches(labels) }
      }
    case .expressions(let expressions):
      let found = expressions.map { marks(of: $0, in: profile) }
      return (0..<profile.samples.count).map { sample in
        key == nil ? found.allSatisfy { $0[sample] } : found.contains { $0[sample] }
      }
    }
  }

  private func marks(of expression: RegularExpression, in profile: Profile) -> [Bool] {
    var search = TextSearch(expression, key: key, strings: profile.strings)
    return profile.samples.labels.map { search.matches($0) }
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
    let isWanted = key.map { strings.utf8(id).elementsEqual($0.utf8) } ?? true
    let conversion = isWanted ? UnitConversion(from: units[name], to: range.unit) : nil
    conversions[id] = .some(conversion)
    return conversion
  }
}

/// Looks for texts that match; each pair of key and text is matched once.
private struct TextSearch: ~Copyable {
  private let key: [UInt8]?
  private let strings: StringTable
  private var matcher: Matcher
  private var known: [UInt64: Bool] = [:]

  init(_ expression: RegularExpression, key: String?, strings: StringTable) {
    self.key = key.map { Array($0.utf8) }
    self.strings = strings
    matcher = expression.makeMatcher()
  }

  mutating func matches(_ labels: [Label]) -> Bool {
    for label in labels {
      if case .text(let text) = label.value, matches(label.key, text) { return true }
    }
    return false
  }

  private mutating func matches(_ id: StringID, _ text: StringID) -> Bool {
    let pair = UInt64(id.rawValue) << 32 | UInt64(text.rawValue)
    if let known = known[pair] { return known }
    let answer = search(id, text)
    known[pair] = answer
    return answer
  }

  private mutating func search(_ id: StringID, _ text: StringID) -> Bool {
    let name = strings.utf8(id)
    if let key {
      let texts = strings.bytes
      return name.elementsEqual(key)
        && matcher.matches(texts.span.extracting(strings.range(of: text)))
    }
    let both = name + [UInt8(ascii: ":")] + strings.utf8(text)
    return matcher.matches(both.span)
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
