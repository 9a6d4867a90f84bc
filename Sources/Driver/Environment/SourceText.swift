/// Source text taken apart.
enum SourceText {
  /// The lines without their ends, as Go's `bufio.Scanner` cuts them.
  ///
  /// One carriage return before a line feed goes, and nothing follows the last line feed.
  static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return String(decoding: text, as: UTF8.self)
    }
  }
}
