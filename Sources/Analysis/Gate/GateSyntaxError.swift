package import RegularExpressions

/// Why a gate's rule cannot be read, and where.
package struct GateSyntaxError: Error, Equatable, Sendable {
  /// The place in the rule, the first character being 1.
  package var column: Int
  package var reason: Reason

  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    case empty
    /// Neither `regress` nor `fn:`.
    case unknownSubject(String)
    /// What a rule is about is missing.
    case missingSubject
    /// A budget's line has no `<` between blanks.
    case missingComparison
    case missingAmount
    case notANumber(String)
    case unknownUnit(String)
    /// Points make sense between two shares only.
    case pointsInBudget
    case expression(RegularExpressionError)
  }

  /// Puts the facts together.
  package init(_ reason: Reason, column: Int) {
    self.column = column
    self.reason = reason
  }
}
