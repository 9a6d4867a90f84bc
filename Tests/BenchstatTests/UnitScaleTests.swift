import Benchstat
import Testing

@Suite struct UnitScaleTests {
  @Test(
    arguments: [
      (1.5e-9, "1.500n"), (0.0, "0.000"), (999.9e-9, "999.9n"), (999.95e-9, "1.000µ"),
      (1e-3, "1.000m"), (12.345, "12.35"), (123.45, "123.5"), (1234.5, "1.234k"), (1e15, "1000.0T"),
      (1.5e-12, "0.001500n"), (1e-30, "0.0000000000n"), (-2.5e6, "-2.500M"),
    ])
  func `decimal numbers have four digits`(value: Double, text: String) {
    #expect(UnitScale(for: value, .decimal).format(value) == text)
  }

  @Test(
    arguments: [
      (1023.0, "1023.0"), (1024.0, "1.000Ki"), (1_048_576, "1.000Mi"), (0.001, "0.001000"),
      (1.5e12, "1.364Ti"), (1000, "1000.0"),
    ])
  func `bytes have binary prefixes`(value: Double, text: String) {
    #expect(UnitScale(for: value, .binary).format(value) == text)
  }

  @Test func `the smallest number but zero sets the scale`() {
    let scale = UnitScale(common: [0, 2e-6, 5], .decimal)
    #expect(scale.format(5) == "5000000.000µ")
    #expect(scale.format(0) == "0.000µ")
  }

  @Test func `values without end keep a prefix`() {
    #expect(UnitScale(for: .infinity, .decimal).format(.infinity) == "+InfT")
    #expect(UnitScale(for: .nan, .decimal).format(.nan) == "NaNn")
  }

  /// Numbers written in text, which are exactly where printing would round up.
  private func number(_ text: String) -> Double {
    Double(text) ?? .nan
  }

  @Test func `decimal prefixes change where rounding would`() {
    let prefixes = ["T", "G", "M", "k", "", "m", "µ", "n"]
    for (index, prefix) in prefixes.enumerated() {
      let exponent = 12 - 3 * index
      let below = index + 1 < prefixes.count ? "999.9\(prefixes[index + 1])" : "0.9999n"
      let steps = [("99.995", "100.0", "99.99"), ("9.9995", "10.00", "9.999")]
      for (threshold, above, under) in steps {
        let value = number("\(threshold)e\(exponent)")
        #expect(UnitScale(for: value, .decimal).format(value) == above + prefix)
        #expect(UnitScale(for: -value, .decimal).format(-value) == "-" + above + prefix)
        let previous = value.nextDown
        #expect(UnitScale(for: previous, .decimal).format(previous) == under + prefix)
      }
      let one = number("0.99995e\(exponent)")
      #expect(UnitScale(for: one, .decimal).format(one) == "1.000" + prefix)
      #expect(UnitScale(for: one.nextDown, .decimal).format(one.nextDown) == below)
    }
  }

  @Test func `binary prefixes change where rounding would`() {
    let prefixes = ["Ti", "Gi", "Mi", "Ki", ""]
    for (index, prefix) in prefixes.enumerated() {
      let factor = Double(sign: .plus, exponent: 40 - 10 * index, significand: 1)
      let below = index + 1 < prefixes.count ? "1023.9\(prefixes[index + 1])" : "0.9999"
      let steps = [
        ("99.995", "100.0\(prefix)", "99.99\(prefix)"),
        ("9.9995", "10.00\(prefix)", "9.999\(prefix)"), ("0.99995", "1.000\(prefix)", below),
      ]
      for (threshold, above, under) in steps {
        let value = number(threshold) * factor
        #expect(UnitScale(for: value, .binary).format(value) == above)
        #expect(UnitScale(for: value.nextDown, .binary).format(value.nextDown) == under)
      }
    }
  }

  @Test(
    arguments: [
      (".0099995e-9", "0.01000n", "0.009999n"),
      (".00000000009999500e-3", "0.0001000n", "0.00009999n"),
      ("1e-25", "0.0000000000n", "0.0000000000n"),
    ])
  func `below the smallest prefix digits are added`(text: String, above: String, under: String) {
    let value = number(text)
    #expect(UnitScale(for: value, .decimal).format(value) == above)
    #expect(UnitScale(for: value.nextDown, .decimal).format(value.nextDown) == under)
  }

  @Test(
    arguments: [
      ("B/op", UnitClass.binary), ("MB/s", .binary), ("text-bytes", .binary), ("op/B", .decimal),
      ("sec/op", .decimal), ("Bs", .decimal),
    ])
  func `bytes in the numerator make a unit binary`(unit: String, unitClass: UnitClass) {
    #expect(UnitClass(of: Array(unit.utf8)) == unitClass)
  }
}
