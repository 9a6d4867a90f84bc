/// Hands out a text's lines without their ends.
struct TextLines {
  /// What has not been handed out.
  private(set) var rest: ArraySlice<UInt8>
  /// The line handed out last; empty before the first and after the last.
  private(set) var line: ArraySlice<UInt8> = []
  /// Where `line` begins in the file.
  private(set) var offset: Int
  private let base: Int

  /// A longer line ends the reading, as in Go's pprof.
  static let longestLine = (1 << 16) - 1

  init(_ text: ArraySlice<UInt8>) {
    rest = text
    base = text.startIndex
    offset = 0
  }

  /// Moves to the next line; false after the last.
  mutating func advance() throws(DecodeError) -> Bool {
    line = []
    offset = rest.startIndex - base
    guard !rest.isEmpty else { return false }
    let end = rest.prefix(Self.longestLine + 1).firstIndex(of: UInt8(ascii: "\n"))
    guard end != nil || rest.count <= Self.longestLine else {
      throw place.fault(.lineTooLong)
    }
    line = rest[..<(end ?? rest.endIndex)]
    rest = end.map { rest[($0 + 1)...] } ?? []
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return true
  }

  /// Moves to the first line that says something; `line` is empty if there is none.
  mutating func skipComments() throws(DecodeError) {
    while try advance(), line.isBlankOrComment {}
  }

  /// Moves on until the line that heads a memory map, if there is one.
  mutating func skipToMemoryMap() throws(DecodeError) {
    while !MemoryMap.isHeading(line), try advance() {}
  }

  /// The line handed out last, for whoever finds fault with it.
  var place: LinePlace { LinePlace(line: line, offset: offset) }
}
