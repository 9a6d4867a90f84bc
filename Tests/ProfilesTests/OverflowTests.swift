import Profiles
import Testing

struct OverflowTests {
  @Test func `numbers that fit stay`() {
    for overflow in [Overflow.cuts, .wraps] {
      #expect(overflow.sum(2, -5) == -3)
      #expect(overflow.number(Int128(-7)) == -7)
      #expect(overflow.number(2.75) == 2 && overflow.number(-2.75) == -2)
    }
  }

  @Test func `others become the nearest, or lose their upper bits`() {
    #expect(Overflow.cuts.sum(.max, 1) == .max && Overflow.cuts.sum(.min, -1) == .min)
    #expect(Overflow.wraps.sum(.max, 1) == .min && Overflow.wraps.sum(.min, -1) == .max)
    #expect(Overflow.cuts.number(Int128(1) << 64) == .max)
    #expect(Overflow.wraps.number(Int128(1) << 64) == 0)
  }

  @Test func `the least number is the largest in size, or smaller than any`() {
    for overflow in [Overflow.cuts, .wraps] {
      #expect(overflow.size(-7) == 7 && overflow.size(7) == 7 && overflow.size(.max) == .max)
      #expect(overflow.size(.min + 1) == .max)
    }
    #expect(Overflow.cuts.size(.min) == .max && Overflow.wraps.size(.min) == .min)
  }

  @Test func `fractions that do not fit are the least number on x86`() {
    #expect(Overflow.cuts.number(1e30) == .max && Overflow.cuts.number(-1e30) == .min)
    #expect(Overflow.cuts.number(Double.nan) == 0)
    #expect(Overflow.wraps.number(1e30) == .min && Overflow.wraps.number(Double.nan) == .min)
  }
}
