/// Looks at a text line by line and passes only what it was told to; an unended line is no line.
struct TerminatedLines {
  /// What has not been passed.
  private(set) var rest: ArraySlice<UInt8>
  /// The next line without its end.
  private(set) var next: ArraySlice<UInt8>?
  private let base: Int

  init(_ text: ArraySlice<UInt8>) {
    rest = text
    base = text.startIndex
    next = Self.firstLine(of: text)
  }

  /// Passes the next line.
  mutating func advance() {
    guard let line = next else { return }
    rest = rest[(line.endIndex + 1)...]
    next = Self.firstLine(of: rest)
  }

  /// The next line, for whoever finds fault with it.
  var place: LinePlace { LinePlace(line: next ?? [], offset: rest.startIndex - base) }

  private static func firstLine(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    text.firstIndex(of: UInt8(ascii: "\n")).map { text[..<$0] }
  }
}
