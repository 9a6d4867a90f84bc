package import Reports

/// Writes what a gate found as a JUnit report: a test case a rule.
package enum JUnitXML {
  /// The XML document.
  package static func render(_ outcome: GateOutcome) -> [UInt8] {
    let failures = outcome.rules.count { $0.verdict == .regressed }
    let skipped = outcome.rules.count { $0.verdict == .undecidable }
    let counts = "tests=\"\(outcome.rules.count)\" failures=\"\(failures)\" skipped=\"\(skipped)\""
    let lines =
      [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        "<testsuites name=\"swprof diff\" \(counts) errors=\"0\">",
        "  <testsuite name=\"swprof diff\" \(counts) errors=\"0\">",
      ] + outcome.rules.flatMap(testCase) + ["  </testsuite>", "</testsuites>"]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func testCase(_ rule: GateOutcome.Rule) -> [String] {
    let suite = rule.origin.map { ($0.file, " file=\"\(escaped($0.file))\" line=\"\($0.line)\"") }
    let start =
      "    <testcase classname=\"\(escaped(suite?.0 ?? "swprof diff"))\" "
      + "name=\"\(escaped(rule.text))\"\(suite?.1 ?? "")"
    switch rule.verdict {
    case .passed: return [start + "/>"]
    case .undecidable:
      let reason = escaped(GateSentences.reason(rule))
      return [start + ">", "      <skipped message=\"\(reason)\"/>", "    </testcase>"]
    case .regressed: return [start + ">"] + failure(rule) + ["    </testcase>"]
    }
  }

  private static func failure(_ rule: GateOutcome.Rule) -> [String] {
    let sentences = rule.findings.map { escaped(GateSentences.sentence($0, rule)) }
    let summary = escaped(GateSentences.summary(rule))
    return ["      <failure type=\"regression\" message=\"\(summary)\">"]
      + sentences + ["      </failure>"]
  }

  /// No control character is allowed in XML, however it is written.
  private static func escaped(_ text: String) -> String {
    SafeText.escaped(text).escaping(
      ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;"])
  }
}
