/// Text from outside, made harmless for a page: the one escaper before every HTML report.
///
/// What comes out is safe between tags and in quoted attributes, and nowhere else; no page puts
/// text from outside into a script, a style or an address.
package enum HTMLText {
  /// The text with what HTML gives a meaning to, and what would act instead of being shown, escaped.
  package static func escaped(_ text: String) -> String {
    markupEscaped(SafeText.escaped(text))
  }

  /// Source text keeps its tabs.
  package static func escapedSource(_ text: String) -> String {
    markupEscaped(SafeText.escapedSource(text))
  }

  private static func markupEscaped(_ text: String) -> String {
    guard text.utf8.contains(where: { entity($0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = entity(byte) { bytes += entity.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "`"): "&#96;"
    default: nil
    }
  }
}
