import RegularExpressions
import Testing

@Suite struct RecordedVectorTests {
  private let vectors: RecordedVectors

  init() throws {
    vectors = try RecordedVectors()
  }

  @Test func `patterns that Go refuses are refused with its words`() throws {
    #expect(vectors.refused.count > 90)
    for vector in vectors.refused {
      let error = #expect(throws: RegularExpressionError.self) {
        try RegularExpression(utf8: vector.pattern)
      }
      #expect(error?.goMessage == vector.message)
    }
  }

  @Test func `first matches and their groups are where Go finds them`() throws {
    #expect(vectors.accepted.count > 350)
    for vector in vectors.accepted {
      let expression = try RegularExpression(utf8: vector.pattern)
      for match in vector.matches {
        #expect(
          expression.groups(in: match.text) == match.groups,
          "/\(expression.pattern)/ on \(match.text)")
        #expect(expression.match(in: match.text) == match.groups?[0])
        #expect(expression.matches(match.text) == (match.groups != nil))
      }
    }
  }

  @Test func `all matches are where Go finds them`() throws {
    for vector in vectors.accepted {
      var matcher = try RegularExpression(utf8: vector.pattern).makeMatcher()
      for match in vector.matches {
        let all = matcher.allMatches(in: match.text.span)
        #expect(all == match.all, "\(vector.pattern) on \(match.text)")
      }
    }
  }

  @Test func `a matcher used for many texts answers as a fresh one`() throws {
    for vector in vectors.accepted {
      let expression = try RegularExpression(utf8: vector.pattern)
      var matcher = expression.makeMatcher()
      for match in vector.matches + vector.matches.reversed() {
        let isMatch = matcher.matches(match.text.span)
        let groups = matcher.firstGroups(in: match.text.span)
        #expect(isMatch == (match.groups != nil))
        #expect(groups == match.groups)
      }
    }
  }
}
