import Commands
import Testing

struct NumberTextTests {
  @Test(arguments: [
    ("10", 10), ("-0x1F", -31), ("0b101", 5), ("0o17", 15), ("017", 15), ("1_000", 1000), ("0", 0),
    ("+7", 7), ("0x_ff", 255),
  ])
  func `literals may have a radix and underscores`(text: String, value: Int) {
    #expect(NumberText.integerLiteral(text) == .success(value))
  }

  @Test(arguments: ["", "-", "_1", "1_", "1__0", "08", "0x", "1.5", "ten", "0xg", "\u{661}"])
  func `other texts are no literals`(text: String) {
    #expect(NumberText.integerLiteral(text) == .failure(.syntax))
  }

  @Test func `decimal numbers know no radix`() {
    #expect(NumberText.integer("0x10") == .failure(.syntax))
    #expect(NumberText.integer("010") == .success(10))
    #expect(NumberText.integer("9223372036854775808") == .failure(.range))
    #expect(NumberText.integer("-9223372036854775808") == .success(.min))
  }

  @Test func `fractions, exponents and names are numbers`() {
    #expect(NumberText.number("1e-3") == .success(0.001))
    #expect(NumberText.number(".5") == .success(0.5))
    #expect(NumberText.number("0x1p-2") == .success(0.25))
    #expect(NumberText.number("Inf") == .success(.infinity))
    #expect(NumberText.number("0x10") == .failure(.syntax))
    #expect(NumberText.number("nan(1)") == .failure(.syntax))
    #expect(NumberText.number(" 1") == .failure(.syntax))
    #expect(NumberText.number("1_000.2_5") == .success(1000.25))
    #expect(NumberText.number("0x_1p2") == .success(4))
    for text in ["_1", "1_", "1__0", "1_.5", "1._5", "+nan", "_"] {
      #expect(NumberText.number(text) == .failure(.syntax), "\(text)")
    }
  }
}
