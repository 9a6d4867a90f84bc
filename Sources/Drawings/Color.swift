/// A colour in sRGB, eight bits a part.
package struct Color: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  /// A colour from `0xRRGGBB`.
  package init(_ code: UInt32) {
    red = UInt8(truncatingIfNeeded: code >> 16)
    green = UInt8(truncatingIfNeeded: code >> 8)
    blue = UInt8(truncatingIfNeeded: code)
  }

  /// Six hexadecimal digits.
  package var digits: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The colour at a share of the way to another; 0 is this one.
  package func mixed(with other: Color, share: Double) -> Color {
    let share = share.isNaN ? 0 : max(0, min(1, share))
    var result = self
    result.red = Self.mixed(red, other.red, share)
    result.green = Self.mixed(green, other.green, share)
    result.blue = Self.mixed(blue, other.blue, share)
    return result
  }

  private static func mixed(_ first: UInt8, _ second: UInt8, _ share: Double) -> UInt8 {
    let value = Double(first) + (Double(second) - Double(first)) * share
    return UInt8(exactly: value.rounded()) ?? second
  }
}
