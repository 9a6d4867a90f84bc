/// A file of limits, kept beside the code: one a line, `#` before comments.
package struct Budget: Sendable, Equatable {
  package private(set) var rules: [BudgetRule] = []

  /// A line that cannot be read.
  package struct LineError: Error, Equatable, Sendable {
    /// The first line is 1.
    package let line: Int
    package let error: GateSyntaxError

    /// Names the line.
    package init(line: Int, _ error: GateSyntaxError) {
      self.line = line
      self.error = error
    }
  }

  /// Reads all lines; the first that makes no sense is an error.
  package init(_ text: String) throws(LineError) {
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let rule = Self.withoutComment(line)
      if rule.allSatisfy(\.isWhitespace) { continue }
      do throws(GateSyntaxError) { rules.append(try BudgetRule(rule, line: number)) } catch {
        throw LineError(line: number, error)
      }
    }
  }

  /// A comment begins with a `#` at the start of a line or after a blank: names may hold one.
  private static func withoutComment(_ line: Substring) -> String {
    var isAfterBlank = true
    var kept = ""
    for character in line {
      if character == "#", isAfterBlank { break }
      isAfterBlank = character.isWhitespace
      kept.append(character)
    }
    return kept
  }
}
