/// Punycode as Rust writes it: `_` instead of `-`, letters before digits.
enum RustPunycode {
  private static let base = 36
  private static let smallest = 1
  private static let largest = 26

  /// The text of an identifier; nil if it is not one.
  ///
  /// Source: RFC 3492, section 6.2.
  static func decoded(_ identifier: [UInt8]) -> String? {
    let marker = identifier.lastIndex(of: UInt8(ascii: "_"))
    var output = marker.map { identifier[..<$0].map { Unicode.Scalar($0) } } ?? []
    var rest = marker.map { identifier[($0 + 1)...] } ?? identifier[...]
    var state = State()
    while !rest.isEmpty {
      guard let scalar = state.next(&rest, count: output.count) else { return nil }
      output.insert(scalar, at: state.place)
      state.place += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: output)
    return String(text)
  }

  private struct State {
    var scalar = 128
    var bias = 72
    var place = 0

    /// The next scalar; `place` says where it goes.
    mutating func next(_ rest: inout ArraySlice<UInt8>, count: Int) -> Unicode.Scalar? {
      let start = place
      guard let delta = readNumber(&rest) else { return nil }
      place = start + delta
      bias = adapted(delta, count: count + 1, isFirst: start == 0)
      scalar += place / (count + 1)
      place %= count + 1
      return UInt32(exactly: scalar).flatMap(Unicode.Scalar.init)
    }

    /// A number of digits whose weights depend on the bias.
    private func readNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
      var value = 0
      var weight = 1
      var threshold = base
      while let byte = rest.popFirst() {
        guard let digit = RustPunycode.digit(byte) else { return nil }
        value += digit * weight
        let least = min(max(threshold - bias, smallest), largest)
        if digit < least { return value }
        guard weight < Int(Int32.max) / base else { return nil }
        weight *= base - least
        threshold += base
      }
      return nil
    }

    private func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
      var delta = isFirst ? delta / 700 : delta / 2
      delta += delta / count
      var steps = 0
      while delta > (base - smallest) * largest / 2 {
        delta /= base - smallest
        steps += base
      }
      return steps + (base - smallest + 1) * delta / (delta + 38)
    }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte) - 0x30 + 26 }
    if byte.isLowercase { return Int(byte) - 0x61 }
    return byte.isUppercase ? Int(byte) - 0x41 : nil
  }
}
