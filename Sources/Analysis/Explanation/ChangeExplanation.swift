import Profiles
import Statistics

/// Which functions' own costs made the difference between two sides, and what only looks like it.
///
/// Costs of the standard library and the runtime are charged to whoever called them; what the
/// comparison finds grown among the charged costs is a cause, unless it moved from elsewhere within
/// an unchanged caller or was renamed. O(rows log rows + nodes of the tree of paths).
package struct ChangeExplanation: Sendable {
  /// The comparison of charged flat costs that all is read from.
  package let comparison: ProfileComparison
  /// What grew, most first.
  package private(set) var causes: [Cause] = []
  /// How many more functions grew by too little to matter.
  package private(set) var minor = 0
  package private(set) var shifts: [CostShift] = []
  package private(set) var renames: [Rename] = []
  /// Where the causes' growth sits; nil where there is none.
  package private(set) var fork: Fork?
  package private(set) var collection: Collection?
  /// The names of all functions that findings may speak of.
  package let names: [String]

  /// Part of all growth found below which a cause is not worth a paragraph.
  package static let smallestPart = 0.05

  /// A function whose own cost grew.
  package struct Cause: Sendable, Equatable {
    package let node: ComparedNode
    /// Part of what all causes grew by.
    package internal(set) var part = 0.0
    /// The names from the outermost caller on.
    package internal(set) var path: [String] = []
    /// The lines that grew most, up to three.
    package internal(set) var lines: [(SourceLine, ComparedCost)] = []
    /// The library functions it calls that grew most, up to three.
    package internal(set) var callees: [(String, ComparedCost)] = []

    package static func == (left: Cause, right: Cause) -> Bool { left.node == right.node }
  }

  /// Where growth forks.
  package struct Fork: Sendable, Equatable {
    package let path: [String]
    package let branches: [Branch]

    /// One callee at a fork.
    package struct Branch: Sendable, Equatable {
      package let name: String
      /// Part of the growth at the fork.
      package let part: Double
    }
  }

  /// What became of the garbage collector's work, as a part of whole profiles.
  package struct Collection: Sendable, Equatable {
    package let cost: ComparedCost
    /// Who allocates more than before, most first, up to three.
    package let sites: [Site]

    /// A function that allocates.
    package struct Site: Sendable, Equatable {
      package let name: String
      package let cost: ComparedCost
    }
  }

  /// Explains the change from the base profiles to the new ones.
  package init(
    base: [ExplainedProfile], new: [ExplainedProfile], _ settings: ComparisonSettings
  ) {
    let material = ExplanationMaterial(base: base, new: new, settings)
    comparison = material.comparison
    names = material.names
    renames = material.renames
    let isRenamed = Set(renames.map(\.new))
    let grown = material.grown.filter { !isRenamed.contains($0.name) }
    let search = material.shiftSearch
    shifts = grown.compactMap { search.shift(of: $0.name) }
    let isShifted = Set(shifts.map(\.name))
    choose(from: grown.filter { !isShifted.contains($0.name) }, material)
    collection = material.collection
  }

  private mutating func choose(from grown: [ComparedNode], _ material: ExplanationMaterial) {
    let all = grown.reduce(0) { $0 + ($1.newRate - $1.baseRate) }
    for node in grown {
      var cause = Cause(node: node)
      cause.part = all > 0 ? (node.newRate - node.baseRate) / all : 0
      guard cause.part >= Self.smallestPart else {
        minor += 1
        continue
      }
      material.describe(&cause)
      causes.append(cause)
    }
    guard !causes.isEmpty else { return }
    let (path, branches) = material.costs.fork(of: Set(causes.map(\.node.name)))
    let growth = branches.reduce(0) { $0 + $1.growth }
    fork = Fork(
      path: path, branches: branches.map { .init(name: $0.name, part: $0.growth / growth) })
  }
}
