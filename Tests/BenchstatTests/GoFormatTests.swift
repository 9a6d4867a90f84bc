import Benchstat
import Foundation
import TestSupport
import Testing

@Suite struct GoFormatTests {
  @Test func `fixed numbers agree with the C library`() {
    var generator = SeededRandom(seed: 11)
    for _ in 0..<3000 {
      let exponent = Int.random(in: -60...80, using: &generator)
      let value =
        Double.random(in: -1...1, using: &generator)
        * Double(sign: .plus, exponent: exponent, significand: 1)
      let decimals = Int.random(in: 0...10, using: &generator)
      #expect(
        GoFormat.fixed(value, decimals: decimals) == String(format: "%.\(decimals)f", value))
    }
  }

  @Test(
    arguments: [
      (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
      (1e300, 1, ""), (-0.0, 1, "-0.0"), (-0.04, 1, "-0.0"), (1e-300, 3, "0.000"),
    ])
  func `ties go to the even digit`(value: Double, decimals: Int, text: String) {
    let wanted = text.isEmpty ? String(format: "%.\(decimals)f", value) : text
    #expect(GoFormat.fixed(value, decimals: decimals) == wanted)
  }

  @Test(
    arguments: [
      (1e6, "1e+06"), (999_999, "999999"), (1_234_567, "1.234567e+06"), (0.00012345, "0.00012345"),
      (1.2345e-05, "1.2345e-05"), (1e-9, "1e-09"), (31801.292993870826, "31801.292993870826"),
      (0, "0"), (-0.0, "-0"), (-1.5, "-1.5"), (100, "100"), (1e100, "1e+100"), (0.1, "0.1"),
      (1e-300, "1e-300"), (123.456, "123.456"), (1e-4, "0.0001"),
    ])
  func `shortest numbers are written as Go writes them`(value: Double, text: String) {
    #expect(GoFormat.shortest(value) == text)
  }

  @Test func `what is not finite has a name`() {
    #expect(GoFormat.shortest(.infinity) == "+Inf")
    #expect(GoFormat.fixed(-.infinity, decimals: 2) == "-Inf")
    #expect(GoFormat.shortest(.nan) == "NaN")
    #expect(GoFormat.signedFixed(.nan, decimals: 2) == "+NaN")
    #expect(GoFormat.signedFixed(.infinity, decimals: 2) == "+Inf")
    #expect(GoFormat.signedFixed(1.005, decimals: 2) == "+1.00")
    #expect(GoFormat.signedFixed(-3, decimals: 1) == "-3.0")
  }
}
