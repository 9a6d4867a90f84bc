package import Profiles

/// The values a report adds up: one column, and another to divide by where means are wanted.
package struct SampleValues: Sendable {
  package var values: [Int64]
  package var divisors: [Int64]?
  /// What becomes of sums that are too large.
  package var overflow = Overflow.cuts

  /// A column, and what to divide it by.
  package init(values: [Int64], divisors: [Int64]? = nil) {
    self.values = values
    self.divisors = divisors
  }

  /// All values added up without their signs, and whether the sum was too large to hold.
  ///
  /// With divisors it is the mean. Where samples are marked as the base of a difference, only they count.
  package func total(base: [Bool]? = nil) -> (value: Int64, isSaturated: Bool) {
    var total = Total(overflow: overflow)
    var baseTotal = total
    for (sample, value) in values.enumerated() {
      let divisor = divisors?[sample] ?? 0
      total.add(value, divisor)
      if let base, base[sample] { baseTotal.add(value, divisor) }
    }
    return (baseTotal.sum > 0 ? baseTotal : total).result
  }

  /// All values added up without their signs, divided by nothing; of the base alone where there is one.
  package func whole(base: [Bool]? = nil) -> Int64 {
    var whole = self
    whole.divisors = nil
    return whole.total(base: base).value
  }

  private struct Total {
    let overflow: Overflow
    var magnitude: Int128 = 0
    var divisor: Int128 = 0

    mutating func add(_ value: Int64, _ divisor: Int64) {
      magnitude += Int128(value.magnitude)
      self.divisor += Int128(divisor)
    }

    var sum: Int64 { overflow.number(magnitude) }

    var result: (Int64, Bool) {
      guard overflow == .cuts else { return (mean(sum, overflow.number(divisor)), false) }
      let wide = divisor == 0 ? magnitude : magnitude / divisor
      return (Int64(clamping: wide), Int64(exactly: wide) == nil)
    }

    private func mean(_ sum: Int64, _ divisor: Int64) -> Int64 {
      divisor == 0 ? sum : sum.dividedReportingOverflow(by: divisor).partialValue
    }
  }
}

/// A profile as one report looks at it: filtered, with a value chosen and frames told apart.
package struct ProfileView: Sendable {
  package let profile: Profile
  package var values: SampleValues
  package let resolution: Resolution
  package let nodes: NodeTable
  /// Where what edges are added up from is remembered; nil for a single report.
  package var edgeMemo: EdgeMemo?
  /// Where what pictures are cut from is remembered; nil for a single report.
  package var pictureMemo: PictureMemo?
  /// The stacks packed over the nodes that are worth showing, where that was found to pay.
  var packed: PackedStacks?
  /// Whether edges add up divisors, not values.
  var addsDivisors = false

  /// Looks at a profile that has been filtered already.
  package init(_ profile: Profile, values: SampleValues, resolution: Resolution) {
    self.profile = profile
    self.values = values
    self.resolution = resolution
    nodes = NodeTable(profile, resolution)
  }
}
