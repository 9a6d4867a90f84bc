/// Names of Rust's mangling v0, which begin with `_R`.
///
/// Grammar: RFC 2603. Accepts and prints what github.com/ianlancetaylor/demangle does, which Go's
/// pprof uses: a suffix after a dot is not shown, nor are generic arguments unless asked for.
struct RustName: ByteCursor {
  private static let maximumDepth = 200
  private static let maximumLength = 1 << 16
  private static let maximumSteps = 1 << 18

  let bytes: [UInt8]
  let hasGenericArguments: Bool
  var position = 0
  /// Where the part that is being read ends.
  var end: Int
  private(set) var output: [UInt8] = []
  /// Whether what is read is left out.
  var isSkipping = false
  /// How many lifetimes the binders around have bound.
  var lifetimes = 0
  private var depth = 0
  private var steps = 0

  private init(_ bytes: [UInt8], style: DemanglingStyle) {
    self.bytes = bytes
    end = bytes.count
    hasGenericArguments = style.hasTemplateArguments
  }

  /// How a mangled name reads; nil for names that are not mangled this way.
  static func demangled(_ name: ArraySlice<UInt8>, style: DemanglingStyle)
    throws(DemanglingError) -> [UInt8]?
  {
    guard name.starts(with: "_R".utf8) else { return nil }
    let body = name.dropFirst(2).prefix { $0 != UInt8(ascii: ".") }
    var reader = RustName(Array(body), style: style)
    guard !reader.peek().isDigit else { throw reader.malformed }
    try reader.path(isValue: true)
    if !reader.isAtEnd {
      // The crate that made a generic function.
      reader.isSkipping = true
      try reader.path(isValue: false)
    }
    guard reader.isAtEnd else { throw reader.malformed }
    return reader.output
  }
}

extension RustName {
  mutating func write(_ text: some Sequence<UInt8>) {
    if !isSkipping { output += text }
  }

  mutating func write(_ text: String) {
    write(text.utf8)
  }

  /// Runs a part of the grammar that can hold itself.
  mutating func nested(
    _ read: (inout RustName) throws(DemanglingError) -> Void
  ) throws(DemanglingError) {
    steps += 1
    guard depth < Self.maximumDepth else { throw .tooDeep }
    guard output.count < Self.maximumLength, steps < Self.maximumSteps else { throw .tooLong }
    depth += 1
    defer { depth -= 1 }
    try read(&self)
  }

  /// Reads without writing.
  mutating func skipping(
    _ read: (inout RustName) throws(DemanglingError) -> Void
  ) throws(DemanglingError) {
    let outer = isSkipping
    isSkipping = true
    defer { isSkipping = outer }
    try read(&self)
  }

  /// `B <base-62-number>`: reads again what stood there.
  mutating func backReference(
    _ read: (inout RustName) throws(DemanglingError) -> Void
  ) throws(DemanglingError) {
    let start = position
    try expect("B")
    let target = try base62Number()
    guard !isSkipping else { return }
    guard target >= 0, target < start else { throw malformed }
    let (after, outerEnd) = (position, end)
    position = target
    end = start
    try nested(read)
    position = after
    end = outerEnd
  }

  /// Items up to an `E`, with a separator between them; says how many there were.
  mutating func list(
    separator: String, _ item: (inout RustName) throws(DemanglingError) -> Void
  ) throws(DemanglingError) -> Int {
    var count = 0
    while !isAtEnd, !isNext("E") {
      if count > 0 { write(separator) }
      count += 1
      try item(&self)
    }
    return count
  }
}

/// Numbers and identifiers.
extension RustName {
  /// Reads `{digit | letter} _`, where nothing is 0, `0` is 1, and so on.
  ///
  /// Hashes of crates are numbers too, and wrap around.
  mutating func base62Number() throws(DemanglingError) -> Int {
    if take("_") { return 0 }
    var value = 0
    while !take("_") {
      guard let digit = Self.base62Digit(try next()) else { throw malformed }
      value = value &* 62 &+ digit
    }
    return value &+ 1
  }

  private static func base62Digit(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte) - 0x30 }
    if byte.isLowercase { return Int(byte) - 0x61 + 10 }
    return byte.isUppercase ? Int(byte) - 0x41 + 36 : nil
  }

  mutating func decimalNumber() throws(DemanglingError) -> Int {
    guard !isAtEnd else { throw malformed }
    var value = 0
    while peek().isDigit {
      guard value < Int(Int32.max) / 10 - 9 else { throw malformed }
      value = value * 10 + Int(peek() - 0x30)
      position += 1
    }
    return value
  }

  /// Reads `[s <base-62-number>]`.
  mutating func disambiguator() throws(DemanglingError) -> Int {
    take("s") ? try base62Number() &+ 1 : 0
  }

  /// Reads `["u"] <number> ["_"] <bytes>`.
  mutating func identifier() throws(DemanglingError) -> (text: [UInt8], isPunycode: Bool) {
    let isPunycode = take("u")
    let length = try decimalNumber()
    _ = take("_")
    guard length <= end - position else { throw malformed }
    let text = Array(bytes[position..<(position + length)])
    position += length
    guard text.allSatisfy(Self.isIdentifierByte) else { throw malformed }
    guard isPunycode else { return (text, false) }
    guard let decoded = RustPunycode.decoded(text) else { throw malformed }
    return (Array(decoded.utf8), true)
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLowercase || byte.isUppercase || byte == UInt8(ascii: "_")
  }
}
