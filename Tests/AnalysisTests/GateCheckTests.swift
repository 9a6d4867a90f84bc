import Analysis
import Profiles
import TestSupport
import Testing

struct GateCheckTests {
  private static let cpu = [("samples", "count"), ("cpu", "nanoseconds")]

  /// A profile of ten plain functions and those given.
  private func profile(_ lines: String...) -> Profile {
    let plain = (0..<10).map { "main;f\($0) 100 1000" }
    return .written((plain + lines).joined(separator: "\n"), types: Self.cpu)
  }

  private func result(_ rule: String, _ base: Profile, _ new: Profile) throws -> GateResult {
    let comparison = Measuring().compare(base, new)
    return try GrowthCheck(comparison, unit: "nanoseconds").result(try GrowthRule(rule))
  }

  private func names(_ result: GateResult) -> [String] {
    if case .broken(let findings) = result.verdict { findings.map(\.name) } else { [] }
  }

  @Test func `what is known to have grown breaks the rule, the worst first`() throws {
    let base = profile("g 100 1000", "h 100 1000")
    let new = profile("g 400 4000", "h 900 9000")
    #expect(names(try result("regress", base, new)) == ["h", "g"])
    #expect(names(try result("fn:g", base, new)) == ["g"])
    #expect(try result("fn:f1", base, new).verdict == .kept)
  }

  @Test func `growth must be larger than allowed even at the near end of its interval`() throws {
    let base = profile("g 100 1000")
    let new = profile("g 400 4000")
    #expect(names(try result("regress>100%", base, new)) == ["g"])
    #expect(try result("regress>200%", base, new).verdict == .kept)
    #expect(names(try result("fn:g>10pp", base, new)) == ["g"])
    #expect(try result("fn:g>20pp", base, new).verdict == .kept)
    #expect(names(try result("fn:g>1us", base, new)) == ["g"])
    #expect(try result("fn:g>+3us", base, new).verdict == .kept)
  }

  @Test func `what was not there before has grown too`() throws {
    let result = try result("regress>50%", profile(), profile("g 300 3000"))
    #expect(names(result) == ["g"])
  }

  @Test func `nothing is known of rows that grew only because another got cheaper`() throws {
    let base = profile("g 9000 90000")
    let new = profile("g 100 1000")
    let result = try result("regress", base, new)
    #expect(result.verdict == .undecidable(.sharesMoved(rows: 10)))
    #expect(names(try self.result("regress", new, base)) == ["g"])
  }

  @Test func `equal profiles keep every rule`() throws {
    let same = try result("regress", profile(), profile())
    #expect(same.verdict == .kept && same.tested == 10)
  }

  @Test func `too few samples, no such function and no samples are not judged`() throws {
    let few = Profile.written("f 2 20\ng 1 10", types: Self.cpu)
    #expect(try result("regress", few, few).verdict == .undecidable(.tooFewSamples))
    #expect(try result("fn:x", profile(), profile()).verdict == .undecidable(.noSuchFunction))
    let none = Profile.written("", types: Self.cpu)
    #expect(try result("regress", none, none).verdict == .undecidable(.emptyProfile))
  }

  @Test func `a small row that can hardly have grown by the limit keeps the rule`() throws {
    let base = profile("g 3 30")
    let new = profile("g 4 40")
    #expect(try result("fn:g", base, new).verdict == .undecidable(.tooFewSamples))
    #expect(try result("fn:g>1s", base, new).verdict == .kept)
  }

  @Test func `a limit in another kind of unit is a mistake`() {
    #expect(throws: GateMismatch.unit(rule: "regress>4kB", unit: "nanoseconds")) {
      try result("regress>4kB", profile(), profile())
    }
  }

  @Test func `what is counted whole needs no test`() throws {
    let types = [("goroutine", "count")]
    let comparison = ProfileComparison(
      base: [Measuring()(.written("f 3\ng 9", types: types))],
      new: [Measuring()(.written("f 4\ng 9", types: types))], .census)
    let check = GrowthCheck(comparison, unit: "count")
    #expect(names(try check.result(try GrowthRule("regress"))) == ["f"])
    #expect(try check.result(try GrowthRule("regress>50%")).verdict == .kept)
    #expect(throws: GateMismatch.points(rule: "regress>1pp")) {
      try check.result(try GrowthRule("regress>1pp"))
    }
  }
}

extension ComparisonSettings {
  fileprivate static var census: ComparisonSettings {
    var settings = ComparisonSettings()
    settings.normalization = .none
    return settings
  }
}

struct BudgetCheckTests {
  private func result(_ rule: String, _ profiles: [Profile]) throws -> GateResult {
    let check = BudgetCheck(profiles.map { Measuring()($0) }, .init(), unit: "count")
    return try check.result(try BudgetRule(rule, line: 1))
  }

  private let profile = Profile.written("a/b.f 300\na/b.g 100\nc.h 600")

  @Test func `a share must be too large even at its lower bound`() throws {
    guard case .broken(let findings) = try result("b.f < 20%", [profile]).verdict else {
      Issue.record("kept")
      return
    }
    #expect(findings.map(\.name) == ["a/b.f"] && findings[0].measured == .part(0.3))
    #expect(try result("b.f < 29%", [profile]).verdict == .kept)
    #expect(try result("fn:b\\. < 20%", [profile]).tested == 2)
    #expect(try result("nosuch < 1%", [profile]) == GateResult(.kept, tested: 0))
  }

  @Test func `a value of one profile is taken as it is, of several with their spread`() throws {
    #expect(try result("b.f < 301", [profile]).verdict == .kept)
    #expect(try result("b.f < 299", [profile]).verdict != .kept)
    #expect(try result("total < 1000", [profile]).verdict == .kept)
    let spread = [300, 200, 400].map { Profile.written("b.f \($0)") }
    #expect(try result("b.f < 250", spread).verdict == .kept)
    #expect(try result("b.f < 100", spread).verdict != .kept)
  }

  @Test func `a profile of nothing is not judged`() throws {
    #expect(
      try result("b.f < 5%", [.written("")]).verdict == .undecidable(.emptyProfile))
  }

  @Test func `a limit of another kind is a mistake`() {
    #expect(throws: GateMismatch.unit(rule: "b.f < 5ms", unit: "count")) {
      try result("b.f < 5ms", [profile])
    }
  }
}
