/// Names of Rust's first mangling: `_ZN`, counted identifiers, `17h`, a hash of 16 digits and `E`.
enum LegacyRustName {
  private static let hashLength = 16

  /// The identifiers with their escapes resolved; nil for names that are C++ after all.
  static func demangled(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.starts(with: "_ZN".utf8), let identifiers = identifiers(of: withoutSuffix(name))
    else { return nil }
    var rest = identifiers
    var text: [UInt8] = []
    while !rest.isEmpty {
      guard let identifier = takeIdentifier(&rest) else { return nil }
      if !text.isEmpty { text += "::".utf8 }
      unescape(identifier, into: &text)
    }
    return text
  }

  /// What stands before a suffix that begins with a dot.
  private static func withoutSuffix(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = UInt8(ascii: "E")
    for index in name.indices.dropLast().reversed()
    where name[index] == end && name[index + 1] == UInt8(ascii: ".") {
      return name[...index]
    }
    return name
  }

  /// What stands between `_ZN` and the hash; five different digits tell a hash from C++.
  private static func identifiers(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard name.count > 23, name.last == UInt8(ascii: "E") else { return nil }
    let hash = name.dropLast().suffix(hashLength)
    let head = name.dropLast(1 + hashLength)
    guard head.suffix(3).elementsEqual("17h".utf8) else { return nil }
    guard hash.allSatisfy({ hexadecimalDigit($0) != nil }), Set(hash).count >= 5 else { return nil }
    return head.dropLast(3).dropFirst(3)
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    if byte.isDigit { return byte - 0x30 }
    return byte >= 0x61 && byte <= 0x66 ? byte - 0x61 + 10 : nil
  }

  private static func takeIdentifier(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.first?.isDigit == true else { return nil }
    var length = 0
    while let byte = rest.first, byte.isDigit {
      guard length < Int(Int32.max) / 10 - 9 else { return nil }
      length = length * 10 + Int(byte - 0x30)
      rest = rest.dropFirst()
    }
    if rest.first == UInt8(ascii: "_") {
      rest = rest.dropFirst()
      length -= 1
    }
    guard length >= 0, length <= rest.count else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  private static func unescape(_ identifier: ArraySlice<UInt8>, into text: inout [UInt8]) {
    var rest = identifier
    if rest.starts(with: "_$".utf8) { rest = rest.dropFirst() }
    while let byte = rest.first {
      if byte == UInt8(ascii: "$") {
        guard let plain = takeEscape(&rest) else {
          text += rest
          return
        }
        text.append(plain)
      } else if rest.starts(with: "..".utf8) {
        text += "::".utf8
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
  }

  private static let escapes: [(String, UInt8)] = [
    ("$C$", UInt8(ascii: ",")), ("$SP$", UInt8(ascii: "@")), ("$BP$", UInt8(ascii: "*")),
    ("$RF$", UInt8(ascii: "&")), ("$LT$", UInt8(ascii: "<")), ("$GT$", UInt8(ascii: ">")),
    ("$LP$", UInt8(ascii: "(")), ("$RP$", UInt8(ascii: ")")),
  ]

  private static func takeEscape(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    for (escape, plain) in escapes where rest.starts(with: escape.utf8) {
      rest = rest.dropFirst(escape.utf8.count)
      return plain
    }
    return takeCodePoint(&rest)
  }

  /// `$uXX$`, an ASCII character.
  private static func takeCodePoint(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    let escape = Array(rest.prefix(5))
    guard escape.count == 5, escape[1] == UInt8(ascii: "u"), escape[4] == UInt8(ascii: "$"),
      let high = hexadecimalDigit(escape[2]), let low = hexadecimalDigit(escape[3]),
      high >= 2, high <= 7
    else { return nil }
    rest = rest.dropFirst(5)
    return high << 4 | low
  }
}
