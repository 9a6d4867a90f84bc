extension Parser {
  /// Reads a class in brackets.
  mutating func parseClass() throws(Failure) {
    let start = position
    position += 1
    let isNegated = hasByte("^")
    if isNegated { position += 1 }
    var builder = RuneSetBuilder()
    var isFirst = true
    while isFirst || !hasByte("]") {
      isFirst = false
      if let set = try parseClassSet() {
        builder.add(set)
      } else {
        try parseRange(classStart: start, &builder)
      }
    }
    position += 1
    let set = builder.finish()
    let id = tree.make(.characterClass, flags)
    tree[id].runes = isNegated ? set.inverted.bounds : set.bounds
    try push(id)
  }

  private mutating func parseClassSet() throws(Failure) -> RuneSet? {
    if let set = try parsePOSIXSet() { return set }
    return try parseNamedSet()
  }

  private mutating func parseRange(
    classStart: Int, _ builder: inout RuneSetBuilder
  ) throws(Failure) {
    let start = position
    let low = try parseClassRune(classStart: classStart)
    var high = low
    // In `[a-]` the hyphen means itself.
    if hasByte("-"), let next = byte(at: 1), next != UInt8(ascii: "]") {
      position += 1
      high = try parseClassRune(classStart: classStart)
      if high < low { throw failure(.invalidCharacterClassRange, start..<position) }
    }
    if flags.contains(.foldCase) {
      builder.addFolded(low, high)
    } else {
      builder.add(low, high)
    }
  }

  private mutating func parseClassRune(classStart: Int) throws(Failure) -> UInt32 {
    guard position < pattern.count else {
      throw failure(.missingBracket, classStart..<pattern.count)
    }
    return hasByte("\\") ? try parseEscape() : try nextRune()
  }

  /// Reads `[:alpha:]` or `[:^alpha:]`, inside a class.
  private mutating func parsePOSIXSet() throws(Failure) -> RuneSet? {
    guard hasByte("["), hasByte(":", at: 1) else { return nil }
    let end = nextNameEnd()
    guard end < pattern.count else { return nil }
    var name = pattern[position + 2..<end]
    let isNegated = name.first == UInt8(ascii: "^")
    if isNegated { name.removeFirst() }
    guard let set = NamedSets.posix(String(decoding: name, as: UTF8.self)) else {
      throw failure(.invalidCharacterClassRange, position..<end + 2)
    }
    position = end + 2
    return resolve(set, isNegated: isNegated)
  }

  /// The index of the next `:]`.
  ///
  /// It is remembered, lest many `[:` without one take quadratic time.
  private mutating func nextNameEnd() -> Int {
    while nameEnd < pattern.count {
      let isEnd =
        pattern[nameEnd] == UInt8(ascii: ":") && nameEnd + 1 < pattern.count
        && pattern[nameEnd + 1] == UInt8(ascii: "]")
      if isEnd, nameEnd >= position + 2 { break }
      nameEnd += 1
    }
    return nameEnd
  }

  /// Reads `\d`, `\pL`, `\p{Greek}` and their like, inside and outside of classes.
  mutating func parseNamedSet() throws(Failure) -> RuneSet? {
    guard hasByte("\\"), let letter = byte(at: 1) else { return nil }
    if letter == UInt8(ascii: "p") || letter == UInt8(ascii: "P") {
      return try parseUnicodeSet(isNegated: letter == UInt8(ascii: "P"))
    }
    guard let set = NamedSets.perl(Unicode.Scalar(letter | 0x20)) else { return nil }
    position += 2
    return resolve(set, isNegated: letter & 0x20 == 0)
  }

  private func resolve(_ set: RuneSet, isNegated: Bool) -> RuneSet {
    let members = flags.contains(.foldCase) ? set.folded : set
    return isNegated ? members.inverted : members
  }

  private mutating func parseUnicodeSet(isNegated: Bool) throws(Failure) -> RuneSet {
    let start = position
    var name = try parseUnicodeName()
    var isNegated = isNegated
    if name.first == UInt8(ascii: "^") {
      isNegated.toggle()
      name.removeFirst()
    }
    guard let property = UnicodeProperties.named(name) else {
      throw failure(.invalidCharacterClassRange, start..<position)
    }
    if property.folds { return resolve(property.members, isNegated: isNegated) }
    return isNegated ? property.members.inverted : property.members
  }

  /// Reads `\p` and one letter or a name in braces.
  private mutating func parseUnicodeName() throws(Failure) -> ArraySlice<UInt8> {
    let start = position
    position += 2
    guard hasByte("{") else {
      _ = try nextRune()
      return pattern[start + 2..<position]
    }
    guard let end = firstIndex(of: "}") else {
      try checkUTF8(start..<pattern.count)
      throw failure(.invalidCharacterClassRange, start..<pattern.count)
    }
    try checkUTF8(start + 3..<end)
    position = end + 1
    return pattern[start + 3..<end]
  }
}
