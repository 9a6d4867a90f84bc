/// A condition on a place between two code points.
struct Assertions: OptionSet {
  let rawValue: UInt8
  static let beginLine = Assertions(rawValue: 1)
  static let endLine = Assertions(rawValue: 2)
  static let beginText = Assertions(rawValue: 4)
  static let endText = Assertions(rawValue: 8)
  static let wordBoundary = Assertions(rawValue: 16)
  static let noWordBoundary = Assertions(rawValue: 32)
  static let word: Assertions = [.wordBoundary, .noWordBoundary]
  /// What depends on the text before a place only.
  static let begin: Assertions = [.beginLine, .beginText]

  /// All conditions true between two code points, nil standing for the text's ends.
  init(before: UInt32?, after: UInt32?) {
    var result: Assertions = []
    if before == nil { result.insert(.beginText) }
    if before == nil || before == 0x0A { result.insert(.beginLine) }
    if after == nil { result.insert(.endText) }
    if after == nil || after == 0x0A { result.insert(.endLine) }
    let isBoundary = before?.isWordRune ?? false != after?.isWordRune ?? false
    result.insert(isBoundary ? .wordBoundary : .noWordBoundary)
    self = result
  }

  /// What an assertion instruction asks for.
  init(_ instruction: Instruction) {
    rawValue = UInt8(truncatingIfNeeded: instruction.argument)
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }
}

/// A step of the matching machine; 12 bytes, as programs may have millions.
struct Instruction {
  enum Operation: UInt8 {
    /// Never goes on.
    case fail
    /// The expression has matched.
    case match
    /// Goes on at `next`, or with less preference at `argument`.
    case alternatives
    /// Notes the position in slot `argument`.
    case capture
    /// Goes on if the assertions in `argument` hold.
    case assertion
    /// Consumes the code point `argument`.
    case rune
    /// Consumes a code point of set `argument`.
    case set
  }

  var operation: Operation
  var next: Int32
  var argument: Int32

  var consumes: Bool { operation == .rune || operation == .set }
}

/// What an expression is compiled to: a nondeterministic automaton over code points.
struct Program: Sendable {
  var instructions: [Instruction] = []
  var sets: [RuneSet] = []
  var start: Int32 = 0
  var groupCount = 1
  /// Whether every match begins where the text does.
  var isAnchored = false

  /// All assertions that occur.
  var assertions: Assertions {
    instructions.reduce(into: []) { result, instruction in
      if instruction.operation == .assertion { result.formUnion(Assertions(instruction)) }
    }
  }

  func accepts(_ rune: UInt32, at instruction: Instruction) -> Bool {
    instruction.operation == .rune
      ? Int32(truncatingIfNeeded: rune) == instruction.argument
      : sets[Int(instruction.argument)].contains(rune)
  }
}
