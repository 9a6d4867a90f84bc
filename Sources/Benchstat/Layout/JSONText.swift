/// A JSON value that can be written.
indirect enum JSONText {
  case null
  case boolean(Bool)
  /// Null if it is not finite, which JSON cannot say.
  case number(Double)
  case text(ByteString)
  case list([JSONText])
  case members([(ByteString, JSONText)])

  static func object(_ members: [(String, JSONText)]) -> JSONText {
    .members(members.map { (Array($0.0.utf8), $0.1) })
  }

  /// The value on one line, members in their order.
  func format() -> ByteString {
    switch self {
    case .null: Array("null".utf8)
    case .boolean(let value): Array((value ? "true" : "false").utf8)
    case .number(let value):
      Array((value.isFinite ? GoFormat.shortest(value) : "null").utf8)
    case .text(let text): JSONText.quoted(text)
    case .list(let values): JSONText.enclosed("[", values.map { $0.format() }, "]")
    case .members(let members):
      JSONText.enclosed(
        "{", members.map { JSONText.quoted($0.0) + [UInt8(ascii: ":")] + $0.1.format() }, "}")
    }
  }

  private static func enclosed(
    _ open: Unicode.Scalar, _ parts: [ByteString], _ close: Unicode.Scalar
  ) -> ByteString {
    [UInt8(ascii: open)] + Array(parts.joined(separator: [UInt8(ascii: ",")]))
      + [UInt8(ascii: close)]
  }

  /// Bytes that are no UTF-8 become U+FFFD.
  private static func quoted(_ text: ByteString) -> ByteString {
    let quote = UInt8(ascii: "\"")
    let escaped: ByteString = String(decoding: text, as: UTF8.self).utf8.reduce(into: []) {
      output, byte in
      if byte == quote || byte == UInt8(ascii: "\\") {
        output += [UInt8(ascii: "\\"), byte]
      } else if byte < 0x20 {
        let digits = String(byte, radix: 16)
        output += Array(("\\u00" + (digits.count < 2 ? "0" : "") + digits).utf8)
      } else {
        output.append(byte)
      }
    }
    return [quote] + escaped + [quote]
  }
}
