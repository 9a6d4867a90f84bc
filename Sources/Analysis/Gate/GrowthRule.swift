package import RegularExpressions

/// How much functions may grow: `regress`, `regress>5%` or `fn:json.*>+10ms`.
package struct GrowthRule: Sendable, Equatable {
  /// As it was written.
  package let text: String
  /// The functions it is about; nil for all.
  package let functions: RegularExpression?
  /// The growth that is still allowed.
  package let allowed: GateAmount

  /// Any growth of any function that is known to be one.
  package static let anyRegression = GrowthRule(
    text: "regress", functions: nil, allowed: .part(0))

  private init(text: String, functions: RegularExpression?, allowed: GateAmount) {
    self.text = text
    self.functions = functions
    self.allowed = allowed
  }

  /// Reads a subject, then perhaps `>` and an amount; the last `>` is the one that counts.
  package init(_ text: String) throws(GateSyntaxError) {
    let whole = GateText(text).trimmed
    guard !whole.isEmpty else { throw GateSyntaxError(.empty, column: whole.column) }
    let (subject, limit) = whole.splitAtLast(">") ?? (whole, nil)
    self.text = whole.string
    allowed = try limit?.amount() ?? .part(0)
    let name = subject.trimmed
    if let pattern = name.dropping("fn:") {
      functions = try pattern.trimmed.expression()
    } else if name.string == "regress" {
      functions = nil
    } else {
      throw GateSyntaxError(.unknownSubject(name.string), column: name.column)
    }
  }

  /// Whether the rule is about a function.
  package func concerns(_ name: String) -> Bool {
    functions?.matches(name) ?? true
  }
}
