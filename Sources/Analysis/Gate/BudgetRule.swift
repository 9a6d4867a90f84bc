package import RegularExpressions

/// What something may cost at most: a line of a budget, such as `runtime.mallocgc cum < 8%`.
package struct BudgetRule: Sendable, Equatable {
  /// As it was written.
  package let text: String
  /// The line it stands in, the first being 1.
  package let line: Int
  /// The type of value it is about; nil for the one that is compared.
  package let sampleType: String?
  package let subject: Subject
  /// The most that is allowed.
  package let limit: GateAmount

  /// What must not cost more.
  package enum Subject: Sendable, Equatable {
    /// A function, by its name with or without the folders of its package.
    case function(String, isCum: Bool)
    /// Each of the functions with such a name.
    case functions(RegularExpression, isCum: Bool)
    /// Everything that is compared.
    case total
    /// What benchmarks report, such as allocs/op; a nil benchmark is every one.
    case measurement(benchmark: String?, unit: String)
  }

  /// Reads `[type:] subject [flat|cum] < amount`.
  package init(_ text: String, line: Int) throws(GateSyntaxError) {
    let whole = GateText(text).trimmed
    guard let (left, right) = whole.splitAtLast("<", where: whole.isApart) else {
      throw GateSyntaxError(.missingComparison, column: whole.column)
    }
    let amount = try right.amount()
    if case .points = amount {
      throw GateSyntaxError(.pointsInBudget, column: right.trimmed.column)
    }
    (sampleType, subject) = try Self.subject(left.trimmed)
    self.text = whole.string
    self.line = line
    limit = amount
  }

  private static func subject(_ text: GateText) throws(GateSyntaxError) -> (String?, Subject) {
    var rest = text
    var type: String?
    if let first = text.words.first, first.characters.last == ":", first.string != "fn:",
      let (before, after) = GateText.parted(text, after: first)
    {
      type = String(before.string.dropLast())
      rest = after
    }
    guard let last = rest.words.last else {
      throw GateSyntaxError(.missingSubject, column: rest.column)
    }
    if last.string.hasSuffix("/op") {
      let name = rest.upTo(last).string
      return (type, .measurement(benchmark: name.isEmpty ? nil : name, unit: last.string))
    }
    return (type, try function(rest, last))
  }

  private static func function(_ text: GateText, _ last: GateText) throws(GateSyntaxError)
    -> Subject
  {
    let hasMeasure = last.string == "cum" || last.string == "flat"
    let name = hasMeasure ? text.upTo(last) : text
    let isCum = last.string == "cum"
    guard !name.isEmpty else { throw GateSyntaxError(.missingSubject, column: text.column) }
    if name.string == "total" { return .total }
    if let pattern = name.dropping("fn:") {
      return .functions(try pattern.trimmed.expression(), isCum: isCum)
    }
    return .function(name.string, isCum: isCum)
  }
}

extension GateText {
  /// A text's first word, and what follows it.
  fileprivate static func parted(_ text: GateText, after word: GateText) -> (GateText, GateText)? {
    text.dropping(word.string).map { (word, $0.trimmed) }
  }
}
