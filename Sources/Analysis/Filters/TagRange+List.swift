import Units

extension TagRange {
  /// Reads ranges with fractions or several of them, such as `1.5mb:` or `16b,32b`; nil if the text
  /// is none.
  ///
  /// Every number has to have a unit: without one, `1.5` or `200,404` are more likely texts. What
  /// Go's pprof takes for a range is left to `init`.
  static func list(_ text: String) -> [TagRange]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1 || text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    var ranges: [TagRange] = []
    for part in parts {
      guard let range = range(part) else { return nil }
      ranges.append(range)
    }
    return ranges
  }

  /// Whether some part of a list is a range, so that the whole was probably meant as ranges.
  static func looksLikeOne(_ text: String) -> Bool {
    text.split(separator: ",").contains { range($0) != nil }
  }

  private static func range(_ text: Substring) -> TagRange? {
    let bounds = text.split(separator: ":", omittingEmptySubsequences: false)
    guard bounds.count <= 2, bounds.contains(where: { !$0.isEmpty }) else { return nil }
    let amounts = bounds.map { $0.isEmpty ? nil : Amount($0) }
    guard zip(bounds, amounts).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    let unit = (amounts.first.flatMap { $0 } ?? amounts.last.flatMap { $0 })?.unit ?? ""
    let values = amounts.map { $0?.value(in: unit) }
    guard zip(amounts, values).allSatisfy({ ($0 == nil) == ($1 == nil) }) else { return nil }
    return TagRange(
      unit: unit, lowest: values.first.flatMap { $0 }, highest: values.last.flatMap { $0 })
  }

  /// A decimal number with a unit that is known.
  private struct Amount {
    let number: Double
    /// As it is spelled in values that have been converted.
    let unit: String

    init?(_ text: Substring) {
      let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
      let letters = String(text.dropFirst(digits.count))
      guard let number = Double(digits), let known = UnitFamily.lookup(letters) else { return nil }
      self.number = number
      unit = known.unit.name
    }

    func value(in target: String) -> Double? {
      let one = UnitConversion(from: unit, to: target).scaled(1)
      return one.unit == target ? number * one.value : nil
    }
  }
}
