/// Texts between double quotes, with escapes for what cannot be printed.
///
/// The rules are those of Go's `%q`, in which pprof quotes what users typed.
package enum Quoting {
  /// Quotes a text.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result + "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if let escape = named[scalar] {
      result += escape
    } else if scalar.value < 0x20 || scalar.value == 0x7F {
      result += "\\x" + hexadecimal(scalar.value, digits: 2)
    } else if isPrintable(scalar) {
      result.unicodeScalars.append(scalar)
    } else {
      result +=
        scalar.value > 0xFFFF
        ? "\\U" + hexadecimal(scalar.value, digits: 8)
        : "\\u" + hexadecimal(scalar.value, digits: 4)
    }
  }

  private static let named: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\u{7}": "\\a", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n",
    "\r": "\\r", "\t": "\\t", "\u{B}": "\\v",
  ]

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return true
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
