extension [LegacyMapping] {
  /// Joins mappings of one file that touch.
  mutating func mergeAdjacent() {
    var merged: [LegacyMapping] = []
    for mapping in self {
      guard let last = merged.last, last.isContinued(by: mapping) else {
        merged.append(mapping)
        continue
      }
      merged[merged.count - 1].append(mapping)
    }
    self = merged
  }

  /// Swaps what looks like the program itself to the front: the first file that is no library.
  mutating func moveMainBinaryFirst() {
    guard let main = firstIndex(where: \.looksLikeMainBinary) else { return }
    swapAt(0, main)
  }
}

extension LegacyMapping {
  fileprivate func isContinued(by next: LegacyMapping) -> Bool {
    Self.agree(file, next.file) && Self.agree(buildID, next.buildID) && limit == next.start
      && (offset == 0 || next.offset == 0 || offset &+ (limit &- start) == next.offset)
  }

  /// Whether two texts are the same or one is not known.
  private static func agree(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.isEmpty || other.isEmpty || one == other
  }

  fileprivate mutating func append(_ next: LegacyMapping) {
    limit = next.limit
    if !next.file.isEmpty { file = next.file }
    if !next.buildID.isEmpty { buildID = next.buildID }
  }

  fileprivate var looksLikeMainBinary: Bool {
    let name = file[...].removing("(deleted)")[...].trimmed
    guard let first = name.first, first != UInt8(ascii: "[") else { return false }
    return !name.isLibraryName
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without any occurrence of a text.
  fileprivate func removing(_ text: String) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = self
    while let start = rest.firstIndex(of: text) {
      kept += rest[..<start]
      rest = rest[start...].dropFirst(text.utf8.count)
    }
    return kept + rest
  }

  /// Whether a file's name ends in `.so`, or has `.so.1` or `.so_1` in it.
  fileprivate var isLibraryName: Bool {
    let found: Void? = LineScanner.search(self, after: ".so") { scanner in
      if scanner.isAtEnd { return () }
      guard scanner.take("." as Unicode.Scalar) || scanner.take("_" as Unicode.Scalar) else {
        return nil
      }
      return scanner.digits().map { _ in () }
    }
    return found != nil
  }
}
