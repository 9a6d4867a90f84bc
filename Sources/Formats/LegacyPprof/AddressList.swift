/// The addresses of a stack as text: `0x4005d0 0x400612`.
enum AddressList {
  /// Reads every `0x` with lower-case digits behind it, passing over what is between.
  static func read(_ text: ArraySlice<UInt8>, at place: LinePlace) throws(DecodeError) -> [UInt64] {
    var addresses: [UInt64] = []
    var rest = text
    while let zero = rest.firstIndex(of: UInt8(ascii: "0")) {
      var scanner = LineScanner(rest[zero...])
      guard scanner.take("0x"), let digits = scanner.some(\.isLowerHexDigit) else {
        rest = rest[(zero + 1)...]
        continue
      }
      addresses.append(try address(digits, at: place))
      rest = scanner.rest
    }
    return addresses
  }

  /// Reads them as a call's return addresses, moved back onto the calls.
  static func readCalls(_ text: ArraySlice<UInt8>, at place: LinePlace) throws(DecodeError)
    -> [UInt64]
  {
    try read(text, at: place).map { $0 &- 1 }
  }

  private static func address(_ digits: ArraySlice<UInt8>, at place: LinePlace) throws(DecodeError)
    -> UInt64
  {
    do {
      return try NumberText.hexadecimal(digits)
    } catch {
      throw place.fault(
        .addressTooLarge(text: "0x" + digits.text, line: place.line.trimmed.text))
    }
  }
}
