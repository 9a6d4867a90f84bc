import Analysis
import RegularExpressions
import Testing

struct GateRuleTests {
  private func growth(_ text: String) throws -> GrowthRule { try GrowthRule(text) }

  private func error(_ text: String) -> GateSyntaxError? {
    #expect(throws: GateSyntaxError.self) { try GrowthRule(text) }
  }

  @Test func `a rule on growth has a subject and a limit`() throws {
    #expect(try growth("regress") == .anyRegression)
    #expect(try growth("regress>5%").allowed == .part(0.05))
    #expect(try growth(" regress > 2.5pp ").allowed == .points(0.025))
    #expect(try growth("fn:json.*>+10ms").allowed == .quantity(10, unit: "ms"))
    #expect(try growth("fn:json.*>+10ms").functions?.pattern == "json.*")
    #expect(try growth("regress>1000").allowed == .quantity(1000, unit: ""))
    #expect(try growth("fn:a").functions?.pattern == "a")
  }

  @Test func `the last sign counts, so that an expression can hold one`() throws {
    let rule = try growth("fn:operator>=>5%")
    #expect(rule.functions?.pattern == "operator>=" && rule.allowed == .part(0.05))
    #expect(rule.concerns("operator>=(int)") && !rule.concerns("operator<"))
  }

  @Test func `a mistake is told with its place`() {
    #expect(error("") == GateSyntaxError(.empty, column: 1))
    #expect(error("  nope>5%") == GateSyntaxError(.unknownSubject("nope"), column: 3))
    #expect(error("regress>") == GateSyntaxError(.missingAmount, column: 9))
    #expect(error("regress>fast") == GateSyntaxError(.notANumber("fast"), column: 9))
    #expect(error("regress>1.2.3%") == GateSyntaxError(.notANumber("1.2.3%"), column: 9))
    #expect(error("regress>5 apples") == GateSyntaxError(.unknownUnit("apples"), column: 11))
    #expect(error("fn:>5%") == GateSyntaxError(.missingSubject, column: 4))
    #expect(error("fn:a(>5%")?.column == 4)
    #expect(error("regress>-5%") == GateSyntaxError(.notANumber("-5%"), column: 9))
  }

  @Test func `quantities convert to the unit of values`() {
    #expect(GateAmount.quantity(10, unit: "ms").quantity(of: "nanoseconds") == 1e7)
    #expect(GateAmount.quantity(4, unit: "kB").quantity(of: "bytes") == 4096)
    #expect(GateAmount.quantity(7, unit: "").quantity(of: "count") == 7)
    #expect(GateAmount.quantity(10, unit: "ms").quantity(of: "bytes") == nil)
    #expect(GateAmount.part(0.1).quantity(of: "bytes") == nil)
  }

  @Test func `a line of a budget names what it is about`() throws {
    let rules = try Budget(
      """
      # what the allocator may take
      runtime.mallocgc cum < 8%
      alloc_space: total < 4MB   # each run

      fn:^json\\. flat < 10ms
      std::vector<int, a>::at(int) const < 2%
      BenchmarkQuery allocs/op < 120
      allocs/op < 200
      """
    ).rules
    #expect(
      rules.map(\.subject) == [
        .function("runtime.mallocgc", isCum: true), .total,
        .functions(try RegularExpression("^json\\."), isCum: false),
        .function("std::vector<int, a>::at(int) const", isCum: false),
        .measurement(benchmark: "BenchmarkQuery", unit: "allocs/op"),
        .measurement(benchmark: nil, unit: "allocs/op"),
      ])
    #expect(rules.map(\.line) == [2, 3, 5, 6, 7, 8])
    #expect(rules.map(\.sampleType) == [nil, "alloc_space", nil, nil, nil, nil])
    #expect(
      rules.map(\.limit) == [
        .part(0.08), .quantity(4, unit: "MB"), .quantity(10, unit: "ms"), .part(0.02),
        .quantity(120, unit: ""), .quantity(200, unit: ""),
      ])
  }

  @Test(arguments: [
    ("runtime.mallocgc cum 8%", GateSyntaxError.Reason.missingComparison, 1),
    ("runtime.mallocgc cum<8%", .missingComparison, 1),
    ("a < ", .missingComparison, 1),
    (" < 8%", .missingComparison, 2),
    ("cum < 8%", .missingSubject, 1),
    ("a < 8 %x", .unknownUnit("%x"), 7),
    ("a < 2pp", .pointsInBudget, 5),
  ])
  func `a line that makes no sense is an error with its place`(
    line: String, reason: GateSyntaxError.Reason, column: Int
  ) {
    #expect(throws: Budget.LineError(line: 2, GateSyntaxError(reason, column: column))) {
      try Budget("\n" + line)
    }
  }

  @Test func `no text is a budget of nothing`() throws {
    #expect(try Budget("").rules.isEmpty)
    #expect(try Budget(" \n# a\r\n\t# b").rules.isEmpty)
  }
}
