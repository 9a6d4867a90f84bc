import Driver

/// How well names match what was typed of them; the heavier first among equals.
struct NameRanking {
  private let part: String
  private let ignoresCase: Bool
  private static let limit = 200

  /// Capitals in what was typed have to match, small letters match either.
  init(_ part: String) {
    ignoresCase = !part.contains(where: \.isUppercase)
    self.part = part
  }

  /// The names that match, the best first; names must come the heaviest first.
  func matches(_ names: [Vocabulary.WeighedName]) -> [Vocabulary.WeighedName] {
    var ranks: [[Vocabulary.WeighedName]] = Array(repeating: [], count: 5)
    for name in names {
      if let rank = rank(of: name.name), ranks[rank].count < Self.limit { ranks[rank].append(name) }
    }
    // Letters scattered over a name are a guess, worth making only where nothing else matches.
    let close = ranks[..<4].joined()
    return Array((close.isEmpty ? ranks[4] : Array(close)).prefix(Self.limit))
  }

  /// 0 for the start of the function's own name, 1 of the last part of its path, 2 of all of it,
  /// 3 for a place in the middle, 4 for letters in order with others between; nil for none.
  private func rank(of name: String) -> Int? {
    let name = ignoresCase ? name.lowercased() : name
    let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) }
    let element = name[(last ?? name.startIndex)...]
    if let dot = element.firstIndex(of: "."), hasPrefix(element[element.index(after: dot)...]) {
      return 0
    }
    if hasPrefix(element) { return 1 }
    if hasPrefix(name[...]) { return 2 }
    if name.contains(part) { return 3 }
    return hasSubsequence(name) ? 4 : nil
  }

  private func hasPrefix(_ text: Substring) -> Bool {
    text.hasPrefix(part) || text.drop { "(*".contains($0) }.hasPrefix(part)
  }

  private func hasSubsequence(_ name: String) -> Bool {
    guard part.utf8.count > 1 else { return false }
    var rest = part.utf8[...]
    for byte in name.utf8 where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
