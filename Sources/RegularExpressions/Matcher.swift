/// Searches texts for one expression, keeping scratch memory and what it learnt of the expression
/// between texts.
package struct Matcher: ~Copyable {
  private let expression: RegularExpression
  private let literal: LiteralSearch
  private var threads: ThreadMachine
  private var states: StateMachine

  init(_ expression: RegularExpression) {
    self.expression = expression
    literal = LiteralSearch(expression.requirement.bytes)
    threads = ThreadMachine(program: expression.program)
    states = StateMachine(program: expression.program)
  }

  /// Whether the expression matches anywhere in a text.
  package mutating func matches(_ text: Span<UInt8>) -> Bool {
    guard literal.isFound(in: text) else { return false }
    if expression.requirement.isSufficient { return true }
    switch states.search(text) {
    case .match: return true
    case .noMatch: return false
    case .gaveUp: return threads.search(text, from: 0, slotCount: 0)
    }
  }

  /// The leftmost match starting at or after a position, by preference as in Perl.
  package mutating func firstMatch(
    in text: Span<UInt8>, from start: Int = 0
  ) -> Range<Int>? {
    search(text, from: start, groupCount: 1)?[0]
  }

  /// The leftmost match starting at or after a position, and its groups; nil for groups that took
  /// no part.
  package mutating func firstGroups(
    in text: Span<UInt8>, from start: Int = 0
  ) -> [Range<Int>?]? {
    search(text, from: start, groupCount: expression.program.groupCount)
  }

  /// Calls a function with every match that overlaps none before it and is not empty right behind
  /// one, and its groups: Go's `FindAllSubmatchIndex`.
  package mutating func forEachMatch(
    in text: Span<UInt8>, _ body: ([Range<Int>?]) -> Void
  ) {
    var position = 0
    var previousEnd = -1
    while position <= text.count, let groups = firstGroups(in: text, from: position),
      let match = groups[0]
    {
      let isEmptyBehindOther = match.upperBound == position && match.lowerBound == previousEnd
      if match.upperBound > position {
        position = match.upperBound
      } else {
        position += position < text.count ? text.rune(at: position).width : 1
      }
      previousEnd = match.upperBound
      if !isEmptyBehindOther { body(groups) }
    }
  }

  /// All matches that overlap none before them: Go's `FindAllIndex`.
  package mutating func allMatches(in text: Span<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    forEachMatch(in: text) { groups in
      if let match = groups[0] { result.append(match) }
    }
    return result
  }

  /// The text with every match replaced by what a function makes of its groups.
  package mutating func replacingMatches(
    in text: Span<UInt8>, _ replacement: ([Range<Int>?]) -> [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    forEachMatch(in: text) { groups in
      guard let match = groups[0] else { return }
      result.append(contentsOf: text, end..<match.lowerBound)
      result += replacement(groups)
      end = match.upperBound
    }
    result.append(contentsOf: text, end..<text.count)
    return result
  }

  private mutating func search(
    _ text: Span<UInt8>, from start: Int, groupCount: Int
  ) -> [Range<Int>?]? {
    guard start >= 0, start <= text.count, start > 0 || matches(text),
      threads.search(text, from: start, slotCount: 2 * groupCount)
    else { return nil }
    let slots = threads.matchedSlots
    return (0..<groupCount).map { group in
      let (lower, upper) = (slots[2 * group], slots[2 * group + 1])
      return lower >= 0 && upper >= lower ? lower..<upper : nil
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(contentsOf text: Span<UInt8>, _ range: Range<Int>) {
    for index in range { append(text[index]) }
  }
}
