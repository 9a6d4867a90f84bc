/// The sets behind `\p{Greek}`, `\pL` and `\p{Uppercase_Letter}`.
enum UnicodeProperties {
  /// A named set, and whether case-insensitive matching widens it.
  struct Property {
    let members: RuneSet
    let folds: Bool
  }

  private enum Selector {
    case categories([UInt8])
    case script([UInt8])
  }

  /// Looks a name up, ignoring case, blanks, hyphens and underscores.
  static func named(_ name: some Sequence<UInt8>) -> Property? {
    let key = canonical(name)
    switch key {
    case "any": return Property(members: .all, folds: false)
    case "ascii": return Property(members: .ascii, folds: true)
    case "assigned":
      return named("Cn".utf8).map { Property(members: $0.members.inverted, folds: false) }
    default: break
    }
    guard let selector = selectors[key] else { return nil }
    // Go folds every category but this one; its only character that folds is U+0345.
    let isCasedLetter = key == "lc" || key == "casedletter"
    return Property(members: members(of: selector), folds: !isCasedLetter)
  }

  private static func canonical(_ name: some Sequence<UInt8>) -> String {
    let ignored: [UInt8] = [0x20, 0x2D, 0x5F]
    let lowercase = name.filter { !ignored.contains($0) }.map {
      (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
    }
    return String(decoding: lowercase, as: UTF8.self)
  }

  private static let selectors: [String: Selector] = makeSelectors()

  private static func makeSelectors() -> [String: Selector] {
    var result: [String: Selector] = [:]
    for (index, name) in UnicodeData.scriptNames.split(separator: " ").enumerated() {
      let letters = [letter(index / 52), letter(index % 52)]
      result[canonical(name.utf8)] = .script(letters)
    }
    var categories: [Substring: [UInt8]] = [:]
    for (index, name) in UnicodeData.categoryNames.split(separator: " ").enumerated() {
      categories[name] = [letter(index)]
    }
    for union in UnicodeData.categoryUnions.split(separator: " ") {
      let names = union.split(separator: ",")
      categories[names[0]] = names.dropFirst().flatMap { categories[$0] ?? [] }
    }
    for (name, letters) in categories {
      result[canonical(name.utf8)] = .categories(letters)
    }
    for alias in UnicodeData.categoryAliases.split(separator: " ") {
      let names = alias.split(separator: "=")
      result[canonical(names[0].utf8)] = categories[names[1]].map { .categories($0) }
    }
    return result
  }

  /// A, B, …, Z, a, …, z.
  private static func letter(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: index < 26 ? 0x41 + index : 0x61 + index - 26)
  }

  private static func members(of selector: Selector) -> RuneSet {
    switch selector {
    case .categories(let letters):
      collect(runs: UnicodeData.categoryRuns, nameLength: 1) { letters.contains($0[0]) }
    case .script(let letters):
      collect(runs: UnicodeData.scriptRuns, nameLength: 2) { $0 == letters }
    }
  }

  private static func collect(
    runs: String, nameLength: Int, where isWanted: ([UInt8]) -> Bool
  ) -> RuneSet {
    let text = Array(runs.utf8)
    var builder = RuneSetBuilder()
    var rune: UInt32 = 0
    var index = 0
    while index + nameLength <= text.count {
      let name = Array(text[index..<index + nameLength])
      index += nameLength
      let length = number(in: text, at: &index)
      if isWanted(name) {
        builder.add(rune, rune + length - 1)
      }
      rune += length
    }
    return builder.finish()
  }

  /// The decimal number at an index, or 1 if there is none.
  private static func number(in text: [UInt8], at index: inout Int) -> UInt32 {
    var value: UInt32 = 0
    while index < text.count, (0x30...0x39).contains(text[index]) {
      value = value * 10 + UInt32(text[index] - 0x30)
      index += 1
    }
    return max(value, 1)
  }
}
