import Profiles

/// What functions' costs consist of: by line, by the library function called, by allocation.
struct ChargedCosts {
  /// Costs by a function's name and a line of its file.
  private(set) var lines: [String: [SourceLine: ComparedCost]] = [:]
  /// Costs of library functions by the name of the function that calls them.
  private(set) var callees: [String: [String: ComparedCost]] = [:]
  /// What allocating costs, by the name of the function that allocates.
  private(set) var allocations: [String: ComparedCost] = [:]

  /// No costs yet.
  init() {}

  /// Adds a profile's samples; O(library frames at the ends of stacks).
  mutating func add(_ explained: ExplainedProfile, _ values: [Int64], _ part: CostPart) {
    let profile = explained.view.profile
    let owners = FrameOwners(profile, explained.origins)
    profile.samples.stacks.forEach { (sample, rootFirst, _) in
      guard values[sample] != 0, let owned = owners.owner(of: rootFirst) else { return }
      add(owned, profile, values[sample], part)
    }
  }

  private mutating func add(
    _ owned: FrameOwners.Owned, _ profile: Profile, _ value: Int64, _ part: CostPart
  ) {
    guard let function = profile.function(of: owned.line) else { return }
    let name = profile.strings[function.name]
    let line = SourceLine(file: profile.strings[function.filename], line: owned.line.line)
    lines[name, default: [:]][line, default: .init()].add(value, part)
    if owned.allocates { allocations[name, default: .init()].add(value, part) }
    guard let callee = owned.callee else { return }
    let calleeName = profile.strings[profile.functions[callee.index].name]
    callees[name, default: [:]][calleeName, default: .init()].add(value, part)
  }
}

/// A line of a source file.
package struct SourceLine: Sendable, Hashable {
  package let file: String
  package let line: Int64

  /// A line of a file as the profile names it.
  package init(file: String, line: Int64) {
    self.file = file
    self.line = line
  }
}

/// Finds the innermost frame of a stack that answers for what the sample cost.
private struct FrameOwners {
  /// A frame that answers, and what it called.
  struct Owned {
    let line: Line
    let callee: FunctionID?
    let allocates: Bool
  }

  private let profile: Profile
  private let isAllocator: [Bool]
  /// The position among all lines of each location's frame that answers; −1 where none does.
  private let owners: [Int]

  init(_ profile: Profile, _ origins: [CodeOrigin]) {
    self.profile = profile
    isAllocator = profile.functions.map {
      let name = profile.strings[$0.name]
      return name.hasPrefix("runtime.mallocgc") || name == "malloc"
        || name.hasPrefix("operator new")
    }
    owners = profile.locations.map { location in
      location.lines.first { index in
        profile.lines[index].function.map { origins[$0.index].isAnswerable } ?? false
      } ?? -1
    }
  }

  func owner(of rootFirst: Span<LocationID>) -> Owned? {
    var index = rootFirst.count - 1
    var allocates = false
    var callee: FunctionID?
    while index >= 0 {
      let location = profile.locations[rootFirst[index].index]
      let owner = owners[rootFirst[index].index]
      let inner = owner >= 0 ? location.lines.lowerBound..<owner : location.lines
      for line in inner { allocates = allocates || isAllocating(line) }
      if let outermost = inner.last { callee = profile.lines[outermost].function }
      if owner >= 0 {
        return Owned(line: profile.lines[owner], callee: callee, allocates: allocates)
      }
      index -= 1
    }
    return nil
  }

  private func isAllocating(_ line: Int) -> Bool {
    profile.lines[line].function.map { isAllocator[$0.index] } ?? false
  }
}
