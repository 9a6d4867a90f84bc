extension ComparisonTable {
  /// How rows were tested.
  package struct Test: Sendable, Equatable {
    package var method: Method
    /// The share of false discoveries allowed for.
    package var alpha: Double
    /// How many rows were tested together.
    package var familySize: Int
    /// How many rows had too few events to say anything.
    package var tooFew: Int
    /// Whether the number of tests is allowed for.
    package var controlsFalseDiscovery: Bool

    /// A test of a family of rows.
    package init(method: Method, alpha: Double, familySize: Int, tooFew: Int, controls: Bool) {
      self.method = method
      self.alpha = alpha
      self.familySize = familySize
      self.tooFew = tooFew
      controlsFalseDiscovery = controls
    }
  }

  /// The test, by how many profiles there are.
  package enum Method: Sendable, Equatable {
    /// The mid-p conditional binomial test, with an assumed dispersion and variation between runs.
    case binomial(phi: Double, variation: Double)
    case quasiLikelihood
    case ranks
    /// Signed ranks of pairs, or Student's t for fewer than six.
    case pairs
  }

  /// Something to know before believing the table.
  package enum Note: Sendable, Equatable {
    /// Nothing could be tested.
    case untested(Reason)
    /// The shares of several benchmarks depend on how long each happened to run.
    case severalBenchmarks([String])
    /// A few rows changed so much that all other shares moved.
    case sharesMoved
    /// Some rows changed beside those that changed alike, though their share alone says little.
    case besideTypical
    /// Benchmarks that are not on both sides, or have no results of their own.
    case leftOut([String])
    /// How much runs vary was measured on this machine.
    case noiseFloor(Floor)
    /// Samples of the runtime's interruptions were charged to what was interrupted.
    case preemption
    /// Rows had to differ in value too, since shares of what happens once depend on the rest.
    case mustDifferInValue
    /// Rows had to change by more than another number of operations explains.
    case operationsUnknown
    /// Lock waits were taken as exponentially distributed.
    case exponentialDelays
    /// What the test could have found is written beside undecided rows.
    case detectable
    /// Changes smaller than this count as equal.
    case smallestChange(Double)
  }

  /// The file that says how much runs vary, and from how many profiles that was found.
  package struct Floor: Sendable, Equatable {
    package var file: String
    package var profiles: Int

    /// Names the file.
    package init(file: String, profiles: Int) {
      self.file = file
      self.profiles = profiles
    }
  }

  /// Why nothing was tested.
  package enum Reason: Sendable, Equatable {
    case census, waiting, noSizes, difference, unknownCounts, means, absoluteValues
  }
}
