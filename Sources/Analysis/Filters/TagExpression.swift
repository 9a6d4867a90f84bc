import Profiles

/// Tests of labels joined by `&&` and `||`, any of which `!` turns around.
struct TagExpression: Sendable {
  /// A test, or its opposite.
  struct Term: Sendable {
    let isNegated: Bool
    let filter: TagFilter
  }

  /// One of these has to hold with all its terms.
  let alternatives: [[Term]]

  /// A single test.
  init(_ filter: TagFilter) {
    alternatives = [[Term(isNegated: false, filter: filter)]]
  }

  /// Tests of which all terms of some alternative have to hold.
  init(alternatives: [[Term]]) {
    self.alternatives = alternatives
  }

  /// Marks the samples that pass; O(labels) for each term.
  func matches(_ profile: Profile, units: LabelUnits) -> [Bool] {
    alternatives.reduce(into: Array(repeating: false, count: profile.samples.count)) {
      found, terms in
      var marks = Array(repeating: true, count: found.count)
      for term in terms {
        let answers = term.filter.matches(profile, units: units)
        for sample in marks.indices where answers[sample] == term.isNegated {
          marks[sample] = false
        }
      }
      for sample in found.indices where marks[sample] { found[sample] = true }
    }
  }
}

extension TagExpression {
  /// A test as it is spelled.
  struct Spelling: Equatable {
    let isNegated: Bool
    let text: String
  }

  /// Splits a text at its operators, `||` before `&&`; nil where there are none, or where some test
  /// would be empty.
  ///
  /// What stands in brackets or after a backslash belongs to a regular expression.
  static func spellings(_ text: String) -> [[Spelling]]? {
    let alternatives = parts(of: text[...], at: UInt8(ascii: "|")).map { part in
      parts(of: part, at: UInt8(ascii: "&")).map(Spelling.init)
    }
    let all = alternatives.joined()
    guard all.count > 1 || all.contains(where: \.isNegated) else { return nil }
    return all.contains { $0.text.isEmpty } ? nil : alternatives
  }

  /// What stands between doubled operators outside of brackets.
  private static func parts(of text: Substring, at mark: UInt8) -> [Substring] {
    let bytes = text.utf8
    var parts: [Substring] = []
    var start = text.startIndex
    var brackets = BracketDepth()
    var index = start
    while index < text.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == mark, next < text.endIndex, bytes[next] == mark, brackets.isOutside {
        parts.append(text[start..<index])
        start = bytes.index(after: next)
        index = start
        continue
      }
      brackets.pass(bytes[index])
      index = next
    }
    return parts + [text[start...]]
  }
}

extension TagExpression.Spelling {
  /// Blanks around a test do not count; an exclamation mark before it does.
  fileprivate init(_ text: Substring) {
    let bare = Self.trimmed(text)
    isNegated = bare.utf8.first == UInt8(ascii: "!")
    self.text = String(isNegated ? Self.trimmed(bare.dropFirst()) : bare)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// How deep a reader stands in the brackets of a regular expression.
private struct BracketDepth {
  private var depth = 0
  private var isInClass = false
  private var isEscaped = false

  var isOutside: Bool { depth == 0 && !isInClass && !isEscaped }

  mutating func pass(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
      return
    }
    switch byte {
    case UInt8(ascii: "\\"): isEscaped = true
    case UInt8(ascii: "]"): isInClass = false
    case UInt8(ascii: "["): isInClass = true
    case UInt8(ascii: "(") where !isInClass: depth += 1
    case UInt8(ascii: ")") where !isInClass: depth = max(0, depth - 1)
    default: break
    }
  }
}
