import Bytes

/// Text from outside, made harmless for a terminal: the one sanitiser before every text report.
///
/// What a symbol says can neither move the cursor, nor forge a row, nor reorder a line: control
/// characters, bidirectional overrides and invisible characters are shown as escapes.
package enum SafeText {
  /// The text with every character that would act instead of being shown written as `\u{…}`.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isHarmful {
        result += escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Source text keeps its tabs.
  package static func escapedSource(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }.joined(separator: "\t")
  }

  /// A byte that harmful characters begin with; nearly all names have none.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7f
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      scalar.value < 0x80
        ? "\\x" + padded(scalar.value, to: 2) : "\\u{" + padded(scalar.value, to: 4) + "}"
    }
  }

  private static func padded(_ value: UInt32, to width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
