/// Reads a name that was mangled by the rules of the Itanium C++ ABI.
///
/// Grammar: itanium-cxx-abi.github.io/cxx-abi/abi.html#mangling, with what GCC and Clang really
/// write. What is accepted and how it reads mirrors github.com/ianlancetaylor/demangle, which Go's
/// pprof uses. Recursive descent; nesting is limited, so hostile names end in `tooDeep`.
struct ItaniumParser: ByteCursor {
  private static let maximumDepth = 150

  let bytes: [UInt8]
  var position = 0
  var tree = SyntaxTree()
  /// What `S_`, `S0_` … stand for.
  var substitutions: [SyntaxID] = []
  /// Templates whose parameters can be named; nil for one that is still to come, around the type of
  /// a conversion operator.
  var templates: [SyntaxID?] = []
  /// One more than the count of templates outside the closure that is being read; else zero.
  var lambdaLevel = 0
  var isInConstraint = false
  /// How many parameters of templates without arguments have been numbered, by their kind.
  var parameterCounts: [String: Int] = [:]
  /// `std` and what the ABI abbreviates, each made once.
  var standardNames: [UInt8: SyntaxID] = [:]
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Runs a part of the grammar that can hold itself.
  mutating func nested<Result>(
    _ read: (inout ItaniumParser) throws(DemanglingError) -> Result
  ) throws(DemanglingError) -> Result {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}

extension ItaniumParser {
  var end: Int { bytes.count }

  func isNext(word: String) -> Bool {
    bytes[position...].starts(with: word.utf8)
  }

  /// Steps over some letters if they are next.
  mutating func take(word: String) -> Bool {
    guard isNext(word: word) else { return false }
    position += word.utf8.count
    return true
  }

  /// Takes some bytes.
  mutating func next(_ count: Int) throws(DemanglingError) -> Range<Int> {
    guard count >= 0, count <= bytes.count - position else { throw malformed }
    position += count
    return (position - count)..<position
  }

  mutating func skipDigits() {
    while peek().isDigit { position += 1 }
  }
}

extension ItaniumParser {
  /// `[n] digits`, at most 2³¹.
  mutating func number() throws(DemanglingError) -> Int {
    let isNegative = take("n")
    guard peek().isDigit else { throw malformed }
    var value = 0
    while peek().isDigit {
      guard value < 0x8000_0000 / 10 - 10 else { throw malformed }
      value = value * 10 + Int(peek() - UInt8(ascii: "0"))
      position += 1
    }
    return isNegative ? -value : value
  }

  /// A number if one is next, else zero.
  mutating func optionalNumber() throws(DemanglingError) -> Int {
    peek().isDigit || isNext("n") ? try number() : 0
  }

  /// `[number] _`: nothing is 0, 0 is 1, and so on.
  mutating func compactNumber() throws(DemanglingError) -> Int {
    if take("_") { return 0 }
    guard !isNext("n") else { throw malformed }
    let value = try number()
    try expect("_")
    return value + 1
  }

  /// `[digits and capital letters] _`, base 36, counted as a compact number is.
  mutating func sequenceNumber(canEnd: Bool = false) throws(DemanglingError) -> Int {
    if take("_") { return 0 }
    var value = 0
    while !take("_") {
      if isAtEnd, canEnd { return value + 1 }
      guard value < 0x8000_0000 / 36 - 36, let digit = peek().base36Digit else { throw malformed }
      value = value * 36 + digit
      position += 1
    }
    return value + 1
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLowercase: Bool { self >= 0x61 && self <= 0x7a }
  var isUppercase: Bool { self >= 0x41 && self <= 0x5a }

  /// The value of a digit or a capital letter.
  fileprivate var base36Digit: Int? {
    if isDigit { return Int(self) - 0x30 }
    return isUppercase ? Int(self) - 0x41 + 10 : nil
  }
}
