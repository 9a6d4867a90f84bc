/// Takes a line apart from its start; what does not match is left where it is.
struct LineScanner {
  private(set) var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) {
    rest = line
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes one byte if it is next.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: byte) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Takes a text if it is next.
  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Takes the longest run of a class, which may be empty.
  mutating func run(_ isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return taken
  }

  /// Takes the longest run of a class if it has any byte.
  mutating func some(_ isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8>? {
    let taken = run(isWanted)
    return taken.isEmpty ? nil : taken
  }

  /// Takes decimal digits.
  mutating func digits() -> ArraySlice<UInt8>? { some(\.isDigit) }

  /// Takes decimal digits with or without a minus before them.
  mutating func signedDigits() -> ArraySlice<UInt8>? {
    let start = self
    _ = take("-" as Unicode.Scalar)
    guard digits() != nil else {
      self = start
      return nil
    }
    return start.rest[..<rest.startIndex]
  }

  /// Skips blanks; only blanks, not tabs.
  mutating func skipBlanks() {
    _ = run { $0 == UInt8(ascii: " ") }
  }

  /// Takes blanks, of which there must be one.
  mutating func takeBlanks() -> Bool {
    let before = rest.startIndex
    skipBlanks()
    return rest.startIndex > before
  }

  /// Takes separators and then the longest run of a class; nothing unless both are there.
  mutating func field(_ isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8>? {
    let start = self
    if some(\.isSpace) != nil, let taken = some(isWanted) { return taken }
    self = start
    return nil
  }
}

extension LineScanner {
  /// Tries a shape at each place where it could begin, the first first; O(length).
  ///
  /// A run of digits that a shape cannot begin with is passed as a whole: what follows the run
  /// decides, and that is the same for each of its digits.
  static func search<Shape>(
    _ line: ArraySlice<UInt8>, _ match: (inout LineScanner) -> Shape?
  ) -> Shape? {
    var rest = line
    while let start = rest.firstIndex(where: { $0.isDigit || $0 == UInt8(ascii: "-") }) {
      var scanner = LineScanner(rest[start...])
      if let shape = match(&scanner) { return shape }
      rest = rest[start].isDigit ? rest[start...].drop(while: \.isDigit) : rest[(start + 1)...]
    }
    return nil
  }

  /// Tries a shape after each occurrence of a text, the first first.
  static func search<Shape>(
    _ line: ArraySlice<UInt8>, after text: String, _ match: (inout LineScanner) -> Shape?
  ) -> Shape? {
    var rest = line
    while let start = rest.firstIndex(of: text) {
      rest = rest[start...].dropFirst(text.utf8.count)
      var scanner = LineScanner(rest)
      if let shape = match(&scanner) { return shape }
    }
    return nil
  }
}
