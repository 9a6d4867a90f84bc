/// Takes the fields of a line one after the other; runs of white space part them.
struct FieldScanner {
  private(set) var rest: ByteSlice

  init(_ line: ByteSlice) {
    rest = line
  }

  /// The bytes up to the next white space, empty at the end; the white space is passed too.
  mutating func next() -> ByteSlice {
    let start = rest.startIndex
    var end = start
    while let length = FieldScanner.nonSpaceLength(rest[end...]) { end += length }
    let field = rest[start..<end]
    rest = rest[end...]
    while let length = FieldScanner.spaceLength(rest) { rest = rest.dropFirst(length) }
    return field
  }

  private static func nonSpaceLength(_ bytes: ByteSlice) -> Int? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return GoText.isASCIISpace(first) ? nil : 1 }
    let (scalar, length) = GoText.firstScalar(of: bytes)
    return GoText.isSpace(scalar) ? nil : length
  }

  private static func spaceLength(_ bytes: ByteSlice) -> Int? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return GoText.isASCIISpace(first) ? 1 : nil }
    let (scalar, length) = GoText.firstScalar(of: bytes)
    return GoText.isSpace(scalar) ? length : nil
  }
}
