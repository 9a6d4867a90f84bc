import Profiles
import RegularExpressions

/// Where an expression matches: functions by name or file name, mappings by file name.
///
/// Every text is searched once, however many functions share it.
struct FrameMatches {
  let functions: [Bool]
  let mappings: [Bool]

  init(_ expression: RegularExpression, in profile: Profile) {
    var search = StringSearch(expression, strings: profile.strings)
    var functions: [Bool] = []
    for function in profile.functions {
      let isMatch = search.matches(function.name)
      functions.append(isMatch || search.matches(function.filename))
    }
    var mappings: [Bool] = []
    for mapping in profile.mappings { mappings.append(search.matches(mapping.file)) }
    self.functions = functions
    self.mappings = mappings
  }

  /// Whether a line's function matches.
  func contains(_ line: Line) -> Bool {
    line.function.map { functions[$0.index] } ?? false
  }

  /// Whether the binary of a location matches.
  func containsMapping(of location: Location) -> Bool {
    location.mapping.map { mappings[$0.index] } ?? false
  }
}

/// Asks an expression about texts of a table, once each.
struct StringSearch: ~Copyable {
  private let strings: StringTable
  private var matcher: Matcher
  private var known: [Bool?]

  init(_ expression: RegularExpression, strings: StringTable) {
    self.strings = strings
    matcher = expression.makeMatcher()
    known = Array(repeating: nil, count: strings.count)
  }

  mutating func matches(_ id: StringID) -> Bool {
    guard id.index < known.count else { return false }
    if let answer = known[id.index] { return answer }
    let texts = strings.bytes
    let answer = matcher.matches(texts.span.extracting(strings.range(of: id)))
    known[id.index] = answer
    return answer
  }
}
