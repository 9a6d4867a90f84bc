/// A unit brought to base units: seconds for nanoseconds, bytes for megabytes.
package struct TidyUnit: Equatable, Sendable {
  /// The base unit.
  package let name: ByteString
  /// What a value in the unit as written is multiplied by.
  package let factor: Double

  /// Tidies a unit; only what stands in its numerator is changed.
  package init(_ unit: ByteString) {
    var name: ByteString = []
    var factor = 1.0
    var copied = 0
    for token in UnitToken.tokens(of: unit) where !token.isDenominator {
      guard let change = TidyUnit.change(unit[token.range]) else { continue }
      name += unit[copied..<token.range.lowerBound] + Array(change.name.utf8)
      copied = token.range.upperBound
      factor = change.isDivision ? factor / change.factor : factor * change.factor
    }
    self.name = name + unit[copied...]
    self.factor = factor
  }

  private typealias Change = (name: String, factor: Double, isDivision: Bool)

  private static func change(_ token: ByteSlice) -> Change? {
    if token.elementsEqual("ns".utf8) { return ("sec", 1e9, true) }
    if token.elementsEqual("MB".utf8) { return ("B", 1e6, false) }
    return nil
  }
}

/// A word of a unit.
struct UnitToken {
  let range: Range<Int>
  let isDenominator: Bool

  /// The words between `*`, `/`, `-` and spaces, each above or below the fraction line.
  static func tokens(of unit: ByteString) -> [UnitToken] {
    var tokens: [UnitToken] = []
    var start = 0
    var isDenominator = false
    for (index, byte) in unit.enumerated() where "*/- ".utf8.contains(byte) {
      if start < index {
        tokens.append(UnitToken(range: start..<index, isDenominator: isDenominator))
      }
      start = index + 1
      if byte == UInt8(ascii: "/") { isDenominator = true }
      if byte == UInt8(ascii: "*") { isDenominator = false }
    }
    if start < unit.count {
      tokens.append(UnitToken(range: start..<unit.count, isDenominator: isDenominator))
    }
    return tokens
  }
}
