import Testing
import Units

struct QuantityTests {
  @Test(
    arguments: [
      (1_410_000_000, "nanoseconds", "1.41s"), (670_000_000, "nanoseconds", "670ms"),
      (4_351_591, "bytes", "4.15MB"), (28, "bytes", "28B"), (36, "s", "36s"),
      (36, "count", "36"), (0, "bytes", "0"),
    ] as [(Int64, String, String)])
  func `a value is shown in the largest unit it fills`(value: Int64, unit: String, text: String) {
    #expect(Quantity(value, unit).label() == text)
  }

  @Test func `a negative value mirrors the positive one`() {
    #expect(Quantity(-2_000_000, "ns").label() == "-2ms")
  }

  @Test func `the most negative value has no mirror and stays in the base unit`() {
    #expect(Quantity(.min, "bytes").label() == "-9223372036854775808B")
  }

  @Test func `a target of another family means the family's fallback`() {
    #expect(Quantity(120_000_000_000, "ns").label(in: "minutes") == "120s")
    #expect(Quantity(2048, "kb").label(in: "seconds") == "2097152B")
  }

  @Test func `an unknown unit takes the target's name unscaled`() {
    #expect(Quantity(21_882_835, "objects").label(in: "MB") == "21882835MB")
    #expect(Quantity(7, "objects").scaled(to: "count") == ScaledValue(7, ""))
  }

  @Test func `units are recognised in any case and in the plural`() {
    #expect(UnitFamily.lookup("KiloBytes")?.unit.name == "kB")
    #expect(UnitFamily.lookup("US")?.unit.name == "us")
    #expect(UnitFamily.lookup("bytess") == nil)
  }

  @Test func `a part of nothing is no percent`() {
    #expect(Percentage(5, of: 0).text == "    0%")
    #expect(Percentage(1, of: 1000).trimmedText == "0.1%")
  }
}
