import Testing
import Units

struct DecimalTextTests {
  @Test func `a half is rounded to even on the exact binary value`() {
    #expect(DecimalText.fixed(0.125, places: 2) == "0.12")
    #expect(DecimalText.fixed(0.375, places: 2) == "0.38")
    #expect(DecimalText.fixed(2.675, places: 2) == "2.67")
    #expect(DecimalText.fixed(2.5, places: 0) == "2")
  }

  @Test func `a small negative number keeps its sign`() {
    #expect(DecimalText.fixed(-0.001, places: 2) == "-0.00")
    #expect(DecimalText.fixed(-0.0, places: 1) == "-0.0")
  }

  @Test func `subnormal and huge numbers are printed in full`() {
    #expect(DecimalText.fixed(.leastNonzeroMagnitude, places: 3) == "0.000")
    #expect(DecimalText.fixed(1e22, places: 1) == "10000000000000000000000.0")
    #expect(DecimalText.fixed(.greatestFiniteMagnitude, places: 2).utf8.count == 312)
  }

  @Test func `numbers that are none have a name`() {
    #expect(DecimalText.fixed(.nan, places: 2) == "NaN")
    #expect(DecimalText.general(.infinity, digits: 3) == "+Inf")
    #expect(DecimalText.shortest(-.infinity) == "-Inf")
  }

  @Test func `significant digits switch to an exponent for small numbers`() {
    #expect(DecimalText.general(0.000012, digits: 2) == "1.2e-05")
    #expect(DecimalText.general(0.5, digits: 2) == "0.5")
  }

  @Test func `scientific text has a fixed number of decimals`() {
    #expect(DecimalText.scientific(12345, places: 2) == "1.23e+04")
  }

  @Test(arguments: [(1.0, "1"), (0.005, "0.005"), (1e6, "1e+06"), (-1.5e-5, "-1.5e-05")])
  func `shortest text reads back as the same number`(value: Double, text: String) {
    #expect(DecimalText.shortest(value) == text)
  }
}
