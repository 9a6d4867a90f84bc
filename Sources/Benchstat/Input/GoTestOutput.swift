/// The events that `go test -json` prints, a line each.
enum GoTestOutput {
  /// Whether a text begins with such an event.
  static func isEvents(_ text: ByteString) -> Bool {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    return JSONFields(line)?["Action"] != nil
  }

  /// The output in the events, all of one package together; other lines stay as they are.
  ///
  /// Packages tested at once print in turns, and their results are told apart by the `pkg:` line
  /// before them.
  static func unwrapped(_ text: ByteString) -> ByteString {
    var packages: [ByteString] = []
    var outputs: [ByteString: ByteString] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let event = JSONFields(line)
      let package = event?["Package"] ?? []
      if outputs[package] == nil { packages.append(package) }
      let output = event.map { $0["Output"] ?? [] } ?? Array(line) + [UInt8(ascii: "\n")]
      outputs[package, default: []] += output
    }
    return Array(packages.compactMap { outputs[$0] }.joined())
  }
}

/// The fields with text of a flat JSON object.
struct JSONFields {
  private var fields: [ByteString: ByteString] = [:]

  subscript(name: String) -> ByteString? {
    fields[Array(name.utf8)]
  }

  /// Reads an object; nothing if it is none or has objects in it.
  init?(_ text: ByteSlice) {
    var rest = text
    guard JSONFields.skip("{", &rest) else { return nil }
    if JSONFields.skip("}", &rest) { return }
    repeat {
      guard let name = JSONFields.string(&rest), JSONFields.skip(":", &rest) else { return nil }
      if let value = JSONFields.string(&rest) {
        fields[name] = value
      } else {
        rest = rest.drop { !",}{[\"".utf8.contains($0) }
      }
    } while JSONFields.skip(",", &rest)
    guard JSONFields.skip("}", &rest) else { return nil }
  }

  private static func skip(_ symbol: Unicode.Scalar, _ rest: inout ByteSlice) -> Bool {
    rest = rest.drop(while: GoText.isASCIISpace)
    guard rest.first == UInt8(ascii: symbol) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func string(_ rest: inout ByteSlice) -> ByteString? {
    guard skip("\"", &rest) else { return nil }
    var result: ByteString = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return result }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = escape(&rest) else { return nil }
        result += escaped
      } else {
        result.append(byte)
      }
    }
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
    UInt8(ascii: "t"): 9, UInt8(ascii: "\""): UInt8(ascii: "\""),
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "/"): UInt8(ascii: "/"),
  ]

  private static func escape(_ rest: inout ByteSlice) -> ByteString? {
    guard let letter = rest.popFirst() else { return nil }
    if let byte = escapes[letter] { return [byte] }
    guard letter == UInt8(ascii: "u"), let first = codeUnit(&rest) else { return nil }
    var units = [first]
    if UTF16.isLeadSurrogate(first), rest.starts(with: "\\u".utf8) {
      rest = rest.dropFirst(2)
      guard let second = codeUnit(&rest) else { return nil }
      units.append(second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func codeUnit(_ rest: inout ByteSlice) -> UInt16? {
    let digits = rest.prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { return nil }
    rest = rest.dropFirst(4)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
