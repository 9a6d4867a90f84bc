extension Parser {
  /// Reads `*`, `+` or `?` and says so.
  mutating func parseOperator(_ operation: SyntaxOperator) throws(Failure) -> Bool {
    let start = position
    position += 1
    try repeatTopmost(operation, from: start)
    return true
  }

  /// Reads `{2,5}` if it is one, else a brace that means itself; says which.
  mutating func parseCountedRepetition() throws(Failure) -> Bool {
    let start = position
    guard let (minimum, maximum) = parseCounts() else {
      position = start
      try pushLiteral(nextRune())
      return false
    }
    if minimum < 0 || minimum > 1000 || maximum > 1000 || maximum >= 0 && minimum > maximum {
      throw failure(.invalidRepeatCount, start..<position)
    }
    try repeatTopmost(.repetition, from: start, minimum, maximum)
    return true
  }

  /// Reads a brace, the counts and a brace.
  ///
  /// The upper count is -1 if there is none; the lower one is -1 if either is too large to read.
  private mutating func parseCounts() -> (minimum: Int, maximum: Int)? {
    position += 1
    guard var minimum = parseNumber() else { return nil }
    var maximum = minimum
    if hasByte(",") {
      position += 1
      maximum = -1
      if !hasByte("}") {
        guard let number = parseNumber() else { return nil }
        maximum = number
        if number < 0 { minimum = -1 }
      }
    }
    guard hasByte("}") else { return nil }
    position += 1
    return (minimum, maximum)
  }

  /// Reads a decimal number without leading zeros; -1 if it is too large.
  private mutating func parseNumber() -> Int? {
    let digits = pattern[position...].prefix { (0x30...0x39).contains($0) }
    guard let first = digits.first, first != 0x30 || digits.count == 1 else { return nil }
    position = digits.endIndex
    var value = 0
    for digit in digits {
      if value >= 100_000_000 { return -1 }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// Puts a repetition around the topmost node; the operator began at a position and may be made
  /// lazy by a question mark behind it.
  private mutating func repeatTopmost(
    _ operation: SyntaxOperator, from start: Int, _ minimum: Int = 0, _ maximum: Int = 0
  ) throws(Failure) {
    var flags = self.flags
    if hasByte("?") {
      position += 1
      flags.formSymmetricDifference(.nonGreedy)
    }
    if let lastRepetition {
      throw failure(.invalidNestedRepetition, lastRepetition..<position)
    }
    guard let operand = stack.last, !tree[operand].operation.isMarker else {
      throw failure(.missingRepeatArgument, start..<position)
    }
    let id = tree.make(operation, flags)
    tree[id].minimum = minimum
    tree[id].maximum = maximum
    tree[id].children = [operand]
    stack[stack.count - 1] = id
    try checkLimits(id)
    if operation == .repetition, max(minimum, maximum) >= 2, !tree.repetitionIsModest(id) {
      throw failure(.invalidRepeatCount, start..<position)
    }
  }
}
