/// Texts as PDF writes them.
enum PDFText {
  /// Characters outside Latin-1 that the fonts' encoding has.
  private static let others: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "‰": 0x89,
    "Š": 0x8a, "‹": 0x8b, "Œ": 0x8c, "Ž": 0x8e, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94,
    "•": 0x95, "–": 0x96, "—": 0x97, "™": 0x99, "š": 0x9a, "›": 0x9b, "œ": 0x9c, "ž": 0x9e,
    "Ÿ": 0x9f,
  ]

  /// For showing: what the fonts do not have becomes a question mark.
  static func shown(_ text: String) -> String {
    var result = "("
    for scalar in SafeText.escaped(text).unicodeScalars {
      switch scalar {
      case "(", ")", "\\": result += "\\\(scalar)"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += "\\" + octal(byte(scalar))
      }
    }
    return result + ")"
  }

  /// For readers' lists of documents: any character.
  static func unicode(_ text: String) -> String {
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return "<feff" + units.joined() + ">"
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
    if let byte = others[scalar] { return byte }
    return (0xa0...0xff).contains(scalar.value)
      ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "?")
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
  }
}
