/// Nodes of two profiles, or of two groups of profiles, with how each changed.
package struct ComparisonTable: Sendable, Equatable {
  package var base: Side
  package var new: Side
  /// Whether values include callees.
  package var isCum: Bool
  package var scale: Scale
  package var rows: [Row]
  package var total: Row
  /// Everything outside of the benchmark that is compared.
  package var outside: Row?
  package var hidden = Hidden()
  package var test: Test?
  package var notes: [Note] = []
  /// What a gate says, where one was asked for.
  package var gate: GateOutcome?

  /// A table without rows yet.
  package init(base: Side, new: Side, isCum: Bool, scale: Scale, total: Row) {
    self.base = base
    self.new = new
    self.isCum = isCum
    self.scale = scale
    self.total = total
    rows = []
  }

  /// One of the two things compared.
  package struct Side: Sendable, Equatable {
    /// The files its profiles come from.
    package var names: [String]
    /// The events its values stand for; nil where they are not known.
    package var events: Int?

    /// A side with its profiles.
    package init(names: [String], events: Int?) {
      self.names = names
      self.events = events
    }
  }

  /// What values are relative to.
  package enum Scale: Sendable, Equatable {
    /// The whole profile.
    case share
    /// One benchmark's part of the profile.
    case shareOfBenchmark(String)
    /// Each row's own benchmark's part of the profile.
    case shareOfEachBenchmark
    /// An operation of one benchmark, or of each row's own.
    case operations(String?)
    /// What the rows that changed alike take together.
    case robust
    /// Seconds of the profile's duration.
    case duration
    case none
  }

  /// Rows that were left out.
  package struct Hidden: Sendable, Equatable {
    package var rows = 0
    /// How many of them are known to have changed.
    package var changed = 0

    /// Nothing left out.
    package init() {}
  }
}

extension ComparisonTable {
  /// One node.
  package struct Row: Sendable, Equatable {
    package var name: String
    /// The name with the parts that all alike rows can do without left out.
    package var shortName: String
    /// The benchmark it belongs to, where several are compared one by one.
    package var benchmark: String?
    package var base: Cell
    package var new: Cell
    /// New by base less one, 0.5 being half as much again; infinite for what was not there.
    package var change: Double
    package var verdict: Verdict
    package var evidence: Evidence?
    /// Part of the whole change, or change of the share; nil where there is no such thing.
    package var contribution: Double?

    /// A row about which nothing is known.
    package init(name: String, shortName: String, base: Cell, new: Cell, change: Double) {
      self.name = name
      self.shortName = shortName
      self.base = base
      self.new = new
      self.change = change
      verdict = .untested
    }
  }

  /// One side of a row.
  package struct Cell: Sendable, Equatable {
    /// The value of one profile, or the median of several.
    package var value: Int64
    /// The value relative to what the table is scaled by; nil where it is scaled by nothing.
    package var relative: Double?

    /// A value, and what it is relative to the table's scale.
    package init(value: Int64, relative: Double?) {
      self.value = value
      self.relative = relative
    }
  }

  /// What became of a node.
  package enum Verdict: Sendable, Equatable {
    case changed
    /// Not there before.
    case appeared
    /// Not there any more.
    case vanished
    /// Not told from noise.
    case undecided
    /// Known to differ by less than matters.
    case equal
    case untested
  }

  /// What a verdict rests on.
  package struct Evidence: Sendable, Equatable {
    package var p: Double
    /// p adjusted for the number of rows; nil for a row that was not one of the family.
    package var q: Double?
    /// Events of each side, or profiles where there are several.
    package var counts: (base: Int, new: Int)
    package var countsProfiles = false
    /// Whether p is of the change beside the rows that changed alike, not of the share.
    package var isBesideTypical = false
    /// The smallest and largest change that the data leave possible.
    package var interval: ClosedRange<Double>?
    /// The increase that would probably have been found.
    package var detectable: Double?

    /// A p-value with the counts behind it.
    package init(p: Double, q: Double?, counts: (base: Int, new: Int)) {
      self.p = p
      self.q = q
      self.counts = counts
    }

    /// Compares all facts.
    package static func == (left: Evidence, right: Evidence) -> Bool {
      left.p == right.p && left.q == right.q && left.counts == right.counts
        && left.countsProfiles == right.countsProfiles
        && left.isBesideTypical == right.isBesideTypical
        && left.interval == right.interval && left.detectable == right.detectable
    }
  }
}
