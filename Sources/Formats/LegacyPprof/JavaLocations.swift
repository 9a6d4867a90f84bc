/// The table at the end of Java's profiles that says what its addresses mean.
///
///     0x00000003 com.example.Foo.bar (Foo.java:12)
///     0x00000004 memmove (/usr/lib/libc.so.6)
struct JavaLocations {
  private let known: Set<UInt64>
  private var lines: [UInt64: JavaLine] = [:]
  /// The file that a function was first found in, which it keeps.
  private var files: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]

  /// Reads the locations that samples have; lines of any other form are passed over.
  static func read(_ text: ArraySlice<UInt8>, to profile: inout LegacyProfile) throws(DecodeError) {
    var table = JavaLocations(known: Set(profile.samples.flatMap(\.stack)))
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      try table.add(LinePlace(line: line, offset: line.startIndex))
      rest = rest[line.endIndex...].dropFirst()
    }
    profile.javaLines = table.lines
  }

  private init(known: Set<UInt64>) {
    self.known = known
  }

  private mutating func add(_ place: LinePlace) throws(DecodeError) {
    var scanner = LineScanner(place.line.trimmed)
    guard scanner.take("0x"), let digits = scanner.some(\.isHexDigit),
      scanner.some(\.isSpace) != nil
    else { return }
    let address: UInt64
    do {
      address = try NumberText.hexadecimal(digits)
    } catch {
      throw place.fault(error, digits, .javaLocation)
    }
    guard known.contains(address) else { return }
    var line = JavaLine(describing: scanner.rest)
    line.file = files[line.function] ?? line.file
    files[line.function] = line.file
    lines[address] = line
  }
}

extension JavaLine {
  /// Reads `function (file:line)`, `function (library)` or a state of the machine.
  fileprivate init(describing text: ArraySlice<UInt8>) {
    if let known = JavaLine(fileAndLine: text) ?? JavaLine(library: text) {
      self = known
    } else {
      let isStub = text.contains("generated stub/JIT")
      self.init(function: isStub ? ArraySlice("STUB".utf8) : text)
    }
  }

  private init?(fileAndLine text: ArraySlice<UInt8>) {
    guard text.last == UInt8(ascii: ")"),
      let colon = Self.colonBeforeNumber(text.dropLast()),
      let blank = Self.blankBeforeParenthesis(text[..<colon].dropLast())
    else { return nil }
    self.init(function: text[..<blank], file: text[(blank + 2)..<colon])
    if let number = try? NumberText.decimal(text[(colon + 1)...].dropLast()) {
      line = max(number, 0)
    }
  }

  private init?(library text: ArraySlice<UInt8>) {
    guard text.last == UInt8(ascii: ")"),
      let blank = Self.blankBeforeParenthesis(text.dropLast())
    else { return nil }
    let path = text[(blank + 2)...].dropLast()
    self.init(function: text[..<blank], file: Self.lastComponent(of: path))
  }

  private static func colonBeforeNumber(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.last?.isDigit == true else { return nil }
    var head = text
    while head.last?.isDigit == true { head.removeLast() }
    if head.last == UInt8(ascii: "-") { head.removeLast() }
    return head.last == UInt8(ascii: ":") ? head.endIndex - 1 : nil
  }

  /// Where the last ` (` begins.
  private static func blankBeforeParenthesis(_ text: ArraySlice<UInt8>) -> Int? {
    var head = text
    while let parenthesis = head.lastIndex(of: UInt8(ascii: "(")) {
      head = head[..<parenthesis]
      if head.last?.isSpace == true { return parenthesis - 1 }
    }
    return nil
  }

  /// A path's last part; a dot for no path, a slash for nothing but slashes.
  private static func lastComponent(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if path.isEmpty { return ArraySlice(".".utf8) }
    var rest = path
    while rest.last == UInt8(ascii: "/") { rest.removeLast() }
    if rest.isEmpty { return path.prefix(1) }
    return rest.suffix(while: { $0 != UInt8(ascii: "/") })
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of the bytes whose every byte is wanted.
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, isWanted(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
