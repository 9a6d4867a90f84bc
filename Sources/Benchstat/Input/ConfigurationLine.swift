/// A line `key: value` that applies to the results after it.
enum ConfigurationLine {
  /// The key and its value, empty to remove the key; nothing if the line is of another kind.
  ///
  /// A key begins with a small letter and has neither white space nor capitals in it.
  static func parse(_ line: ByteSlice) -> (key: ByteString, value: ByteString)? {
    guard let colon = keyEnd(line) else { return nil }
    let value = line[(colon + 1)...]
    if value.isEmpty { return (Array(line[..<colon]), []) }
    let stripped = value.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard stripped.startIndex > value.startIndex else { return nil }
    return (Array(line[..<colon]), Array(stripped))
  }

  private static func keyEnd(_ line: ByteSlice) -> Int? {
    var end: Int?
    GoText.forEachScalar(of: line) { index, scalar in
      if index == line.startIndex { return GoText.isLower(scalar) }
      if GoText.isSpace(scalar) || GoText.isUpper(scalar) { return false }
      if scalar == ":" { end = index }
      return end == nil
    }
    return end
  }
}
