/// Whether a unit's prefixes are powers of 1000 or of 1024.
package enum UnitClass: Equatable, Sendable {
  /// k, M, G, and m, µ, n below one.
  case decimal
  /// Ki, Mi, Gi, nothing below one.
  case binary

  /// Binary if bytes are counted.
  package init(of unit: ByteString) {
    let names = ["B", "MB", "bytes"]
    let countsBytes = UnitToken.tokens(of: unit).contains { token in
      !token.isDenominator && names.contains(String(decoding: unit[token.range], as: UTF8.self))
    }
    self = countsBytes ? .binary : .decimal
  }
}

/// How the numbers of a row are written: divided by a factor, with its prefix.
package struct UnitScale: Equatable, Sendable {
  /// Digits after the point.
  package let decimals: Int
  /// What numbers are divided by.
  package let factor: Double
  /// What stands for the factor, such as `M`.
  package let prefix: String

  /// A number with its prefix.
  package func format(_ value: Double) -> String {
    GoFormat.fixed(value / factor, decimals: decimals) + prefix
  }

  /// A scale for one number alone.
  package init(for value: Double, _ unitClass: UnitClass) {
    self.init(common: [value], unitClass)
  }

  /// A scale that leaves at least four digits to the smallest of some numbers that is not zero.
  package init(common values: [Double], _ unitClass: UnitClass) {
    var smallest = 0.0
    for value in values where value != 0 && (smallest == 0 || value.magnitude < smallest) {
      smallest = value.magnitude
    }
    guard smallest != 0 else {
      self.init(decimals: 3, factor: 1, prefix: "")
      return
    }
    let steps = unitClass == .binary ? UnitScale.binarySteps : UnitScale.decimalSteps
    self = steps.lazy.compactMap { $0.scale(for: smallest) }.first ?? steps.scaleBelow(smallest)
  }

  fileprivate init(decimals: Int, factor: Double, prefix: String) {
    self.decimals = decimals
    self.factor = factor
    self.prefix = prefix
  }

  private static let decimalSteps = zip(
    ["T", "G", "M", "k", "", "m", "µ", "n"], stride(from: 12, through: -9, by: -3)
  ).map { prefix, exponent in
    ScaleStep(
      factor: number("1e\(exponent)"), prefix: prefix,
      thresholds: ["99.995", "9.9995", ".99995"].map { number("\($0)e\(exponent)") })
  }

  private static let binarySteps = zip(
    ["Ti", "Gi", "Mi", "Ki", ""], stride(from: 40, through: 0, by: -10)
  ).map { prefix, exponent in
    ScaleStep(
      factor: number("0x1p\(exponent)"), prefix: prefix,
      thresholds: [
        number("0x1.8ffae147ae148p\(6 + exponent)"), number("0x1.3ffbe76c8b439p\(3 + exponent)"),
        number("0x1.fff972474538fp\(exponent - 1)"),
      ])
  }

  /// Read from text at run time: a literal may be rounded twice.
  fileprivate static func number(_ text: String) -> Double {
    Double(text) ?? .nan
  }
}

/// A prefix and the numbers from which one, two and three digits follow the point.
private struct ScaleStep {
  let factor: Double
  let prefix: String
  let thresholds: [Double]

  func scale(for value: Double) -> UnitScale? {
    guard let index = thresholds.firstIndex(where: { value >= $0 }) else { return nil }
    return UnitScale(decimals: index + 1, factor: factor, prefix: prefix)
  }
}

extension [ScaleStep] {
  /// More digits instead of a smaller prefix, at most ten.
  fileprivate func scaleBelow(_ value: Double) -> UnitScale {
    let factor = last?.factor ?? 1
    let index = (0..<7).first { value / factor >= UnitScale.number("9.9995e\(-$0 - 1)") } ?? 7
    return UnitScale(decimals: index + 3, factor: factor, prefix: last?.prefix ?? "")
  }
}
