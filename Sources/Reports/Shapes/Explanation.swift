/// Why new profiles cost more than old ones: findings, each with the evidence behind it.
package struct Explanation: Sendable, Equatable {
  /// The comparison that findings rest on: sides, scale, test, notes; without rows.
  package var comparison: ComparisonTable
  package var causes: [Cause] = []
  /// How many more functions grew by too little to matter.
  package var minorCauses = 0
  /// Where the causes' growth sits.
  package var fork: Fork?
  package var shifts: [Shift] = []
  package var renames: [Rename] = []
  package var collection: Collection?

  /// A comparison without findings yet.
  package init(comparison: ComparisonTable) {
    self.comparison = comparison
  }

  /// A function whose own cost grew, with what libraries cost on its account.
  package struct Cause: Sendable, Equatable {
    package var row: ComparisonTable.Row
    /// Part of what all causes grew by.
    package var part: Double
    /// Callers from the outermost on, the function last.
    package var path: [String]
    package var lines: [Change]
    /// Library functions it calls that grew.
    package var callees: [Change]
    /// Words of command lines that show more.
    package var commands: [[String]]

    /// A cause with its evidence.
    package init(
      row: ComparisonTable.Row, part: Double, path: [String], lines: [Change], callees: [Change]
    ) {
      self.row = row
      self.part = part
      self.path = path
      self.lines = lines
      self.callees = callees
      commands = []
    }
  }

  /// Something with its cost on both sides, relative to the comparison's scale.
  package struct Change: Sendable, Equatable {
    package var name: String
    package var base: Double
    package var new: Double

    /// Names a cost.
    package init(_ name: String, base: Double, new: Double) {
      self.name = name
      self.base = base
      self.new = new
    }
  }

  /// The end of the path that all growth lies below.
  package struct Fork: Sendable, Equatable {
    package var path: [String]
    /// Callees with their parts of the growth.
    package var branches: [(name: String, part: Double)]

    /// A path and what it leads to.
    package init(path: [String], branches: [(name: String, part: Double)]) {
      self.path = path
      self.branches = branches
    }

    /// Compares path and branches.
    package static func == (left: Fork, right: Fork) -> Bool {
      left.path == right.path && left.branches.elementsEqual(right.branches, by: ==)
    }
  }

  /// A cost that moved within something that costs as much as before.
  package struct Shift: Sendable, Equatable {
    package var name: String
    package var container: String
    /// What shrank.
    package var sources: [String]

    /// A function that only seems to have grown.
    package init(name: String, container: String, sources: [String]) {
      self.name = name
      self.container = container
      self.sources = sources
    }
  }

  /// A function under another name.
  package struct Rename: Sendable, Equatable {
    package var old: String
    package var new: String

    /// Pairs the names.
    package init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// What became of the garbage collector, as parts of whole profiles.
  package struct Collection: Sendable, Equatable {
    package var base: Double
    package var new: Double
    /// Who allocates more than before.
    package var sites: [Change]

    /// The collector's parts, and those who feed it.
    package init(base: Double, new: Double, sites: [Change]) {
      self.base = base
      self.new = new
      self.sites = sites
    }
  }
}
