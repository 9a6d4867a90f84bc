import Rendering
import Reports
import Testing

struct GateRenderingTests {
  private func finding(_ name: String) -> GateOutcome.Finding {
    var finding = GateOutcome.Finding(
      name: "example.com/" + name, shortName: name, measured: .part(0.48), atLeast: .part(0.31))
    finding.isGrowth = true
    return finding
  }

  private var broken: GateOutcome.Rule {
    var rule = GateOutcome.Rule(text: "regress>5%", verdict: .regressed, tested: 3)
    rule.findings = [finding("json.Marshal")]
    return rule
  }

  private var budget: GateOutcome.Rule {
    var rule = GateOutcome.Rule(
      text: "a<b> < 8%", origin: .init(file: "x,y.budget", line: 7), verdict: .regressed,
      tested: 1)
    rule.findings = [
      .init(
        name: "a<b>", shortName: "a<b>", measured: .quantity(2e9, unit: "nanoseconds"),
        atLeast: .quantity(2e9, unit: "nanoseconds"))
    ]
    return rule
  }

  private var unjudged: GateOutcome.Rule {
    var rule = GateOutcome.Rule(text: "fn:x", verdict: .undecidable, tested: 0)
    rule.obstacle = .noSuchFunction
    return rule
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a broken rule breaks the gate, and one that was judged makes it known`() {
    let kept = GateOutcome.Rule(text: "regress", verdict: .passed, tested: 9)
    #expect(GateOutcome(rules: [kept, broken, unjudged]).verdict == .regressed)
    #expect(GateOutcome(rules: [kept, unjudged]).verdict == .passed)
    #expect(GateOutcome(rules: [unjudged]).verdict == .undecidable)
    #expect(GateOutcome(rules: []).verdict == .undecidable)
  }

  @Test func `annotations name the place of a budget's rule, escaped as workflows want it`() {
    #expect(
      text(GitHubAnnotations.render(.init(rules: [broken, budget, unjudged]))) == """
        ::error title=swprof diff::json.Marshal grew by +48.0%25, at least +31.0%25 (regress>5%25)
        ::error file=x%2Cy.budget,line=7,title=swprof diff::a<b> takes 2s (a<b> < 8%25)
        ::warning title=swprof diff::fn:x: not judged: there is no such function on either side

        """)
  }

  @Test func `what is kept is one annotation, and too many end with a number`() {
    let kept = GateOutcome.Rule(text: "regress", verdict: .passed, tested: 9)
    #expect(
      text(GitHubAnnotations.render(.init(rules: [kept])))
        == "::notice title=swprof diff::1 rule kept\n")
    var many = broken
    many.findings = (0..<30).map { finding("f\($0)") }
    let lines = text(GitHubAnnotations.render(.init(rules: [many]))).split(separator: "\n")
    #expect(lines.count == 10 && lines[9] == "::error title=swprof diff::… and 21 more")
  }

  @Test func `a name can neither end a line nor begin a command`() {
    var rule = broken
    rule.findings = [finding("a\n::set-env name=x::y")]
    let lines = text(GitHubAnnotations.render(.init(rules: [rule]))).split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("a\\n::set-env"))
  }

  @Test func `a test report has a case a rule`() {
    #expect(
      text(JUnitXML.render(.init(rules: [broken, budget, unjudged]))) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="swprof diff" tests="3" failures="2" skipped="1" errors="0">
          <testsuite name="swprof diff" tests="3" failures="2" skipped="1" errors="0">
            <testcase classname="swprof diff" name="regress&gt;5%">
              <failure type="regression" message="regress&gt;5%: broken by 1">
        json.Marshal grew by +48.0%, at least +31.0%
              </failure>
            </testcase>
            <testcase classname="x,y.budget" name="a&lt;b&gt; &lt; 8%" file="x,y.budget" line="7">
              <failure type="regression" message="a&lt;b&gt; &lt; 8%: broken by 1">
        a&lt;b&gt; takes 2s
              </failure>
            </testcase>
            <testcase classname="swprof diff" name="fn:x">
              <skipped message="there is no such function on either side"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}
