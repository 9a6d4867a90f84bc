import RegularExpressions
import Testing

/// Whether a text matches is answered by states, where it matches by threads: they must agree.
@Suite struct StateMachineTests {
  private struct Random {
    var state: UInt64

    mutating func pick<Element>(_ choices: [Element]) -> Element {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(truncatingIfNeeded: state >> 33) % choices.count]
    }
  }

  private static let atoms = [
    "a", "b", "k", ".", "[^a]", #"\w"#, #"\b"#, #"\B"#, "^", "$", "(?m:^)", "(?m:$)", "é", "(?i:K)",
    "ab", "\n",
    #"\x{FFFD}"#, "(?s:.)", #"\pL"#,
  ]
  private static let suffixes = ["", "", "*", "+", "?", "*?", "{2}", "{1,3}", "{0,2}?"]
  private static let pieces: [[UInt8]] = [
    [0x61], [0x62], [0x6B], [0x0A], [0x20], [0x5F], [0xC3, 0xA9], [0xFF], [0xC3],
    Array("\u{212A}".utf8),
  ]

  private func pattern(_ random: inout Random, depth: Int) -> String {
    if depth == 0 { return random.pick(Self.atoms) }
    let one = pattern(&random, depth: depth - 1)
    let other = pattern(&random, depth: depth - 1)
    let suffix = random.pick(Self.suffixes)
    return random.pick(["\(one)\(other)", "(?:\(one))\(suffix)", "(?:\(one)|\(other))\(suffix)"])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `states and threads agree on random patterns and texts`(_ seed: UInt64) throws {
    var random = Random(state: seed)
    for _ in 0..<150 {
      let pattern = pattern(&random, depth: 3)
      let expression = try RegularExpression(pattern)
      var states = expression.makeMatcher()
      // Lazily skipping to a match or the end always matches, and then its group says which.
      let threads = try RegularExpression("^(?s:.*?)(?:(\(pattern))|\\z)")
      for length in 0..<8 {
        let text = (0..<length).flatMap { _ in random.pick(Self.pieces) }
        let isMatch = states.matches(text.span)
        let groups = threads.groups(in: text)
        #expect(groups != nil)
        #expect((groups?[1] != nil) == isMatch, "seed \(seed): /\(pattern)/ on \(text)")
      }
    }
  }
}
