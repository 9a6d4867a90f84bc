package import Reports

/// Writes what a gate found as annotations of GitHub's workflows.
///
/// A step shows ten of them at most, so that the last one stands for the rest.
package enum GitHubAnnotations {
  private static let most = 10

  /// The lines that a workflow reads.
  package static func render(_ outcome: GateOutcome) -> [UInt8] {
    var lines = outcome.rules.flatMap(annotations)
    if lines.isEmpty { lines = [passed(outcome)] }
    if lines.count > most {
      let rest = lines.count - most + 1
      lines = Array(lines.prefix(most - 1)) + [line("error", [], "… and \(rest) more")]
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func annotations(_ rule: GateOutcome.Rule) -> [String] {
    switch rule.verdict {
    case .passed: return []
    case .undecidable:
      guard rule.obstacle != .notConcerned else { return [] }
      return [line("warning", place(rule), GateSentences.summary(rule))]
    case .regressed:
      return rule.findings.map { finding in
        let allowed = " (\(SafeText.escaped(rule.text)))"
        return line("error", place(rule), GateSentences.sentence(finding, rule) + allowed)
      }
    }
  }

  private static func passed(_ outcome: GateOutcome) -> String {
    let count = outcome.rules.count { $0.verdict == .passed }
    return count == 0
      ? line("warning", [], "none of \(outcome.rules.count) rules could be judged")
      : line("notice", [], "\(count) \(count == 1 ? "rule" : "rules") kept")
  }

  private static func place(_ rule: GateOutcome.Rule) -> [(String, String)] {
    rule.origin.map { [("file", $0.file), ("line", "\($0.line)")] } ?? []
  }

  private static func line(
    _ level: String, _ place: [(String, String)], _ message: String
  ) -> String {
    let properties = place + [("title", "swprof diff")]
    let written = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
    return "::\(level) \(written)::\(data(message))"
  }

  private static func data(_ text: String) -> String {
    text.escaping(["%": "%25", "\r": "%0D", "\n": "%0A", "\r\n": "%0D%0A"])
  }

  private static func property(_ text: String) -> String {
    data(text).escaping([":": "%3A", ",": "%2C"])
  }
}

extension String {
  /// The text with some characters written otherwise.
  func escaping(_ escapes: [Character: String]) -> String {
    reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }
}
