/// Breaks long names into lines that fit a box.
enum LineWrapping {
  /// Lines of at most so many characters, broken after punctuation or before a capital if they can
  /// be; what is left of a very long text is an ellipsis.
  static func lines(_ text: String, length: Int, most: Int) -> [String] {
    guard text.utf8.count > length else { return [text] }
    var lines: [String] = []
    var rest = Array(text.unicodeScalars.prefix(length * (most + 1)))[...]
    while rest.count > length, lines.count < most {
      let end = breaking(rest.prefix(length))
      lines.append(String(rest[..<end]))
      rest = rest[end...]
    }
    lines.append(lines.count < most ? String(rest) : "…")
    return lines
  }

  /// Where to break, in the second half if there is a place.
  private static func breaking(_ line: ArraySlice<Unicode.Scalar>) -> Int {
    let earliest = line.startIndex + line.count / 2
    var index = line.endIndex
    while index > earliest {
      if allowsBreak(between: line[index - 1], index < line.endIndex ? line[index] : nil) {
        return index
      }
      index -= 1
    }
    return line.endIndex
  }

  private static func allowsBreak(between last: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    switch last {
    case ",", "<", "(", "/", "_", "-", " ", ":", "&", "[", "|", ";": return true
    default: break
    }
    guard let next else { return false }
    return ("a"..."z").contains(last) && ("A"..."Z").contains(next)
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
