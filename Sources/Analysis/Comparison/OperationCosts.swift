/// What an operation of a benchmark costs on both sides, as measured by the benchmark itself.
package struct OperationCosts: Sendable, Equatable {
  package var base: Cost
  package var new: Cost

  /// Pairs the sides.
  package init(base: Cost, new: Cost) {
    self.base = base
    self.new = new
  }

  /// A typical cost of one side.
  package struct Cost: Sendable, Equatable {
    /// In the unit of the profile's values.
    package var value: Double
    /// The variance of the logarithm of that value.
    package var logVariance: Double

    /// A cost that is known so well.
    package init(value: Double, logVariance: Double) {
      self.value = value
      self.logVariance = logVariance
    }
  }
}

/// What is compared by itself: the profiles of one benchmark on both sides.
package struct ComparedPart: Sendable {
  package var benchmark: String
  package var base: [MeasuredProfile]
  package var new: [MeasuredProfile]
  /// What an operation costs; nil where shares are compared.
  package var costs: OperationCosts?

  /// The samples of one benchmark.
  package init(_ benchmark: String, base: [MeasuredProfile], new: [MeasuredProfile]) {
    self.benchmark = benchmark
    self.base = base
    self.new = new
  }
}
