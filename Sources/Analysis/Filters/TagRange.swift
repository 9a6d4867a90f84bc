import Units

/// A range of numbers with units, such as `32kb`, `:64kb`, `4mb:` or `12kb:64mb`; ends included.
struct TagRange: Sendable, Equatable {
  /// The unit of the bounds; only values that convert to it are in the range.
  let unit: String
  let lowest: Double?
  let highest: Double?

  /// A number that does not fit into 64 bits.
  struct NumberTooLarge: Error {
    let digits: String
  }

  /// Reads a range; nil if the text is none.
  init?(_ text: String) throws(NumberTooLarge) {
    let numbers = Self.numbers(in: Array(text.utf8))
    guard let first = numbers.first else { return nil }
    let lower = try first.scaled(to: first.unit)
    if numbers.count == 1 {
      let open = [first.text: (true, true), first.text + ":": (true, false)]
      guard let (isLow, isHigh) = open[text] ?? (text == ":" + first.text ? (false, true) : nil)
      else { return nil }
      self.init(
        unit: lower.unit, lowest: isLow ? lower.value : nil, highest: isHigh ? lower.value : nil)
      return
    }
    guard text == first.text + ":" + numbers[1].text else { return nil }
    let upper = try numbers[1].scaled(to: lower.unit)
    guard upper.unit == lower.unit else { return nil }
    self.init(unit: lower.unit, lowest: lower.value, highest: upper.value)
  }

  /// Bounds in a unit, each of which may be missing.
  init(unit: String, lowest: Double?, highest: Double?) {
    self.unit = unit
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether a value, converted to the range's unit, lies in the range.
  func contains(_ value: ScaledValue) -> Bool {
    guard value.unit == unit else { return false }
    if let lowest, value.value < lowest { return false }
    if let highest, value.value > highest { return false }
    return true
  }
}

/// A number and the letters that follow it at once.
private struct NumberWithUnit {
  let digits: String
  let unit: String

  var text: String { digits + unit }

  func scaled(to target: String) throws(TagRange.NumberTooLarge) -> ScaledValue {
    guard let value = Int64(digits) else { throw TagRange.NumberTooLarge(digits: digits) }
    return Quantity(value, unit).scaled(to: target)
  }
}

extension TagRange {
  /// The first two numbers in a text, wherever they stand.
  private static func numbers(in text: [UInt8]) -> [NumberWithUnit] {
    var found: [NumberWithUnit] = []
    var position = 0
    while position < text.count, found.count < 2 {
      let isSigned = text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-")
      let start = position + (isSigned ? 1 : 0)
      let end = text[start...].prefix { (0x30...0x39).contains($0) }.endIndex
      guard end > start else {
        position += 1
        continue
      }
      let unitEnd = text[end...].prefix { (0x61...0x7A).contains($0 | 0x20) }.endIndex
      found.append(
        NumberWithUnit(
          digits: String(decoding: text[position..<end], as: UTF8.self),
          unit: String(decoding: text[end..<unitEnd], as: UTF8.self)))
      position = unitEnd
    }
    return found
  }
}
