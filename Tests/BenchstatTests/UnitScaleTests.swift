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

  @Test(
    arguments: [
      ("B/op", UnitClass.binary), ("MB/s", .binary), ("text-bytes", .binary), ("op/B", .decimal),
      ("sec/op", .decimal), ("Bs", .decimal),
    ])
  func `bytes in the numerator make a unit binary`(unit: String, unitClass: UnitClass) {
    #expect(UnitClass(of: Array(unit.utf8)) == unitClass)
  }
}
