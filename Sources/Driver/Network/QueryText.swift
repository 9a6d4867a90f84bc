/// The query of an address: pairs of names and values, written back in order of names.
package struct QueryText: Sendable {
  /// Names and values in the order they were written.
  package private(set) var pairs: [(name: String, value: String)]

  /// Reads what follows the question mark.
  package init(_ text: Substring) {
    pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first value of a name.
  package func first(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// Gives a name one value, in place of all it had.
  package mutating func set(_ name: String, to value: String) {
    pairs.removeAll { $0.name == name }
    pairs.append((name, value))
  }

  var text: String {
    pairs.enumerated()
      .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
      .map { Self.encoded($0.element.name) + "=" + Self.encoded($0.element.value) }
      .joined(separator: "&")
  }

  /// A text whose percent signs stand before numbers of bytes.
  package static func decoded(_ text: Substring, plusIsSpace: Bool = true) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text in which everything but plain letters and digits stands behind a percent sign.
  package static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
        || "-_.~".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else if byte == UInt8(ascii: " ") {
        result += "+"
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
  }
}
