/// The printed name of a node taken apart: an address, a function, and where in a file it stands.
package struct PlacedName: Sendable, Equatable {
  /// Sixteen digits, or nothing.
  package var address: Substring = ""
  /// The function; empty where the node is a file.
  package var function: Substring = ""
  /// The file, with a line where one is known, or nothing.
  package var place: Substring = ""

  private static let extensions: Set<Substring> = [
    "go", "s", "S", "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "hxx", "m", "mm", "rs", "swift",
    "py", "js", "ts", "java", "kt", "rb", "cs", "inc", "zig", "asm",
  ]

  /// Takes a name apart; what is not sure to be a file belongs to the function.
  package init(_ name: String) {
    var rest = name[...]
    if let blank = rest.firstIndex(of: " "), Self.isAddress(rest[..<blank]) {
      address = rest[..<blank]
      rest = rest[rest.index(after: blank)...]
    }
    let start = rest.lastIndex(of: " ").map(rest.index(after:)) ?? rest.startIndex
    guard Self.isPlace(rest[start...]) else {
      function = rest
      return
    }
    place = rest[start...]
    function = rest[..<start].dropLast()
  }

  private static func isAddress(_ word: Substring) -> Bool {
    word.utf8.count == 16 && word.allSatisfy(\.isHexDigit)
  }

  /// `file.go`, `file.go:12`, `file.go:12:3`: a name of a file has an extension that is known.
  private static func isPlace(_ word: Substring) -> Bool {
    guard !word.contains(where: { "[](){}<>".contains($0) }) else { return false }
    var file = word
    for _ in 0..<2 { file = withoutNumber(file) ?? file }
    let base = file.lastIndex(of: "/").map { file[file.index(after: $0)...] } ?? file
    guard let dot = base.lastIndex(of: "."), dot > base.startIndex else { return false }
    return extensions.contains(base[base.index(after: dot)...])
  }

  /// The word before a colon and digits; nil if it does not end so.
  private static func withoutNumber(_ word: Substring) -> Substring? {
    guard let colon = word.lastIndex(of: ":") else { return nil }
    let digits = word[word.index(after: colon)...]
    return !digits.isEmpty && digits.allSatisfy(\.isNumber) ? word[..<colon] : nil
  }
}
