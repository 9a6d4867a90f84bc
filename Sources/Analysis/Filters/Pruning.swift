package import Profiles
import RegularExpressions

/// Which functions have a simplified name that one expression matches and another does not.
private struct NameMatches {
  let functions: [Bool]

  init(_ drop: RegularExpression, except keep: RegularExpression? = nil, in profile: Profile) {
    var dropping = drop.makeMatcher()
    var keeping = (keep ?? drop).makeMatcher()
    let texts = profile.strings.bytes
    var known: [StringID: Bool] = [:]
    var functions: [Bool] = []
    for function in profile.functions {
      if let answer = known[function.name] {
        functions.append(answer)
        continue
      }
      let name = SimplifiedName.bytes(of: profile.strings.utf8(function.name)).indices
      let bytes = texts.span.extracting(name)
      let isDropped = !profile.strings.isEmpty(function.name) && dropping.matches(bytes)
      let answer = isDropped && (keep == nil || !keeping.matches(bytes))
      known[function.name] = answer
      functions.append(answer)
    }
    self.functions = functions
  }

  func contains(_ line: Line) -> Bool {
    line.function.map { functions[$0.index] } ?? false
  }
}

extension Profile {
  /// Only the frames from the one nearest the root that matches; samples without one are dropped.
  ///
  /// Where a binary matches, all inlined calls of its locations stay.
  func showing(from expression: RegularExpression, forgetsInlining: Bool) -> (
    profile: Profile, matched: Bool
  ) {
    let matches = FrameMatches(expression, in: self)
    var editor = LineEditor(self, forgetsInlining: forgetsInlining)
    var starts = Array(repeating: false, count: locations.count)
    for (index, location) in locations.enumerated() {
      if matches.containsMapping(of: location) {
        starts[index] = true
      } else if let last = lines[location.lines].lastIndex(where: matches.contains) {
        starts[index] = true
        editor.keep(0..<(last - location.lines.lowerBound + 1), of: index)
      }
    }
    var result = self
    editor.apply(to: &result)
    var first = FirstMatch(starts)
    result.samples = samples.filtered { (_, rootFirst, shared) in
      first.find(rootFirst, shared).map { $0..<rootFirst.count }
    }
    return (result, starts.contains(true))
  }

  /// Without the frames below the match nearest the leaf, which stays.
  func pruned(from expression: RegularExpression) -> Profile {
    let matches = NameMatches(expression, in: self)
    var editor = LineEditor(self)
    var ends = Array(repeating: false, count: locations.count)
    for (index, location) in locations.enumerated() {
      let lines = location.lines
      guard let first = self.lines[lines].firstIndex(where: matches.contains) else { continue }
      ends[index] = true
      editor.keep((first - lines.lowerBound)..<lines.count, of: index)
    }
    var result = self
    editor.apply(to: &result)
    guard ends.contains(true) else { return result }
    result.samples = samples.filtered { (_, rootFirst, _) in
      let last = rootFirst.indices.last { ends[rootFirst[$0].index] }
      return 0..<(last.map { $0 + 1 } ?? rootFirst.count)
    }
    return result
  }

  /// Without the frames that the profile itself declares uninteresting, and all below them.
  ///
  /// Frames at the root stay until the first interesting one. Expressions that do not compile are
  /// as if they were not there.
  package func withoutUninterestingFrames() -> Profile {
    guard !strings.isEmpty(dropFrames), let drop = try? anchored(dropFrames) else { return self }
    guard !strings.isEmpty(keepFrames) else { return pruned(drop, except: nil) }
    guard let keep = try? anchored(keepFrames) else { return self }
    return pruned(drop, except: keep)
  }

  private func anchored(_ id: StringID) throws(RegularExpressionError) -> RegularExpression {
    try RegularExpression(utf8: Array("^(".utf8) + strings.utf8(id) + Array(")$".utf8))
  }

  private func pruned(_ drop: RegularExpression, except keep: RegularExpression?) -> Profile {
    let matches = NameMatches(drop, except: keep, in: self)
    var editor = LineEditor(self)
    var cuts = Array(repeating: Cut.none, count: locations.count)
    for (index, location) in locations.enumerated() {
      let lines = location.lines
      guard let last = self.lines[lines].lastIndex(where: matches.contains) else { continue }
      cuts[index] = last == lines.upperBound - 1 ? .whole : .inlined
      if cuts[index] == .inlined {
        editor.keep((last + 1 - lines.lowerBound)..<lines.count, of: index)
      }
    }
    guard cuts.contains(where: { $0 != .none }) else { return self }
    var result = self
    editor.apply(to: &result)
    result.samples = samples.filtered { (_, rootFirst, _) in Cut.part(of: rootFirst, cuts) }
    return result
  }
}

/// What of a location is uninteresting.
private enum Cut {
  case none, inlined, whole

  /// What is left of a stack; root first.
  static func part(of rootFirst: Span<LocationID>, _ cuts: [Cut]) -> Range<Int> {
    var hasInteresting = false
    for index in rootFirst.indices {
      switch cuts[rootFirst[index].index] {
      case .none: hasInteresting = true
      case .whole where hasInteresting: return 0..<index
      case .inlined where hasInteresting: return 0..<(index + 1)
      case .whole, .inlined: break
      }
    }
    return rootFirst.indices
  }
}

/// Follows where in a stack the first marked location stands, along what changes.
private struct FirstMatch {
  private let marks: [Bool]
  private var position: Int?

  init(_ marks: [Bool]) {
    self.marks = marks
  }

  mutating func find(_ rootFirst: Span<LocationID>, _ shared: Int) -> Int? {
    if let position, position < shared { return position }
    position = (shared..<rootFirst.count).first { marks[rootFirst[$0].index] }
    return position
  }
}
