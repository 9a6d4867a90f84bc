import Statistics

/// Reads a command line by the rules of Go's `flag`: flags first, `-x v`, `-x=v` and `--x` alike.
struct BenchstatFlags {
  /// Why a command line cannot be read.
  enum Failure: Error, Equatable {
    case help
    case badSyntax(ByteString)
    case unknown(ByteString)
    case missingValue(ByteString)
    case badValue(ByteString, flag: ByteString)
    case noInputs
  }

  private var rest: ArraySlice<ByteString>
  private var arguments = BenchstatArguments()

  static func parse(
    _ words: [ByteString], isCompatible: Bool
  ) throws(Failure) -> BenchstatArguments {
    var flags = BenchstatFlags(rest: words[...])
    flags.arguments.options.isCompatible = isCompatible
    while let word = flags.rest.first, try flags.readFlag(word) {}
    flags.arguments.inputs = Array(flags.rest)
    guard !flags.rest.isEmpty else { throw .noInputs }
    return flags.arguments
  }

  private init(rest: ArraySlice<ByteString>) {
    self.rest = rest
  }

  private static let dash = UInt8(ascii: "-")

  /// Whether the word was a flag, so that another may follow.
  private mutating func readFlag(_ word: ByteString) throws(Failure) -> Bool {
    guard word.count > 1, word[0] == BenchstatFlags.dash else { return false }
    rest = rest.dropFirst()
    let isDouble = word[1] == BenchstatFlags.dash
    if isDouble, word.count == 2 { return false }
    let body = word[(isDouble ? 2 : 1)...]
    let parts = body.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let initial = name.first, initial != BenchstatFlags.dash else {
      throw .badSyntax(word)
    }
    try set(Array(name), parts.count > 1 ? Array(parts[1]) : nil)
    return true
  }

  private mutating func set(_ name: ByteString, _ value: ByteString?) throws(Failure) {
    switch String(decoding: name, as: UTF8.self) {
    case "h", "help": throw .help
    case "compat": arguments.options.isCompatible = try boolean(name, value)
    case "table": arguments.table = try self.value(name, value)
    case "row": arguments.row = try self.value(name, value)
    case "col": arguments.column = try self.value(name, value)
    case "ignore": arguments.ignore = try self.value(name, value)
    case "filter": arguments.filter = try self.value(name, value)
    case "format": arguments.format = try self.value(name, value)
    case "alpha": arguments.options.alpha = try number(name, value)
    case "confidence": arguments.options.confidence = try number(name, value)
    case "min-delta": arguments.options.minimumChange = try share(name, value)
    case "gate": arguments.gate = try boolean(name, value) ? .anyRegression : nil
    case "fail-on": arguments.gate = try gate(name, value)
    case "fdr": arguments.options.falseDiscovery = try choice(name, value)
    case "sort": arguments.options.rowOrder = try choice(name, value)
    default: throw .unknown(name)
    }
  }

  private mutating func value(
    _ name: ByteString, _ value: ByteString?
  ) throws(Failure) -> ByteString {
    if let value { return value }
    guard let next = rest.popFirst() else { throw .missingValue(name) }
    return next
  }

  private mutating func number(_ name: ByteString, _ value: ByteString?) throws(Failure) -> Double {
    let text = try self.value(name, value)
    guard let number = try? GoNumber.float(text[...]) else { throw .badValue(text, flag: name) }
    return number
  }

  /// A number that may be a percentage.
  private mutating func share(_ name: ByteString, _ value: ByteString?) throws(Failure) -> Double {
    let text = try self.value(name, value)
    guard let share = GoNumber.share(text[...]) else { throw .badValue(text, flag: name) }
    return share
  }

  private mutating func choice<Choice: RawRepresentable<String>>(
    _ name: ByteString, _ value: ByteString?
  ) throws(Failure) -> Choice {
    let text = try self.value(name, value)
    guard let choice = Choice(rawValue: String(decoding: text, as: UTF8.self)) else {
      throw .badValue(text, flag: name)
    }
    return choice
  }

  private mutating func gate(
    _ name: ByteString, _ value: ByteString?
  ) throws(Failure) -> GateCondition {
    let text = try self.value(name, value)
    guard let condition = GateCondition(text) else { throw .badValue(text, flag: name) }
    return condition
  }

  /// Whether a gate is asked for, so that a bad command line must not look like a bad result.
  static func asksForGate(_ words: [ByteString]) -> Bool {
    words.contains { word in
      let name = word.drop { $0 == dash }.prefix { $0 != UInt8(ascii: "=") }
      return word.first == dash
        && ["gate", "fail-on"].contains(String(decoding: name, as: UTF8.self))
    }
  }

  private func boolean(_ name: ByteString, _ value: ByteString?) throws(Failure) -> Bool {
    guard let value else { return true }
    switch String(decoding: value, as: UTF8.self) {
    case "1", "t", "T", "true", "TRUE", "True": return true
    case "0", "f", "F", "false", "FALSE", "False": return false
    default: throw .badValue(value, flag: name)
    }
  }
}
