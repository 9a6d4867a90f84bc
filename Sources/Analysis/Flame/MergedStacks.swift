import Profiles

/// The stacks of some profiles, whose frames have numbers in common.
struct MergedStacks {
  /// What stands behind the numbers of frames.
  let infos: [NodeInfo]
  /// One a profile.
  let walks: [StackWalk]
  /// Whether no sum of any profile's values is too large.
  let areSumsExact: Bool
  /// Whether neighbouring frames that are equal are one.
  let isJoining: Bool
  private let expected: Int

  /// Numbers the frames of all views in order of appearance; those that read alike are one.
  init(_ views: [ProfileView], joining: Bool = false) {
    isJoining = joining
    var numbering = Numbering()
    let numbers = views.map { numbering.numbers($0.nodes.infos) }
    let count = numbering.infos.count
    infos = numbering.infos
    walks = views.indices.map { StackWalk(views[$0], numbers: numbers[$0], count: count) }
    areSumsExact = views.allSatisfy { SumWidth.fits64Bits($0.values.values) }
    expected = views.first?.profile.locations.count ?? 0
  }

  /// What grows a tree of these stacks.
  func growth(atMost most: Int = .max, sieve: FlameGrowth.Sieve? = nil) -> FlameGrowth {
    FlameGrowth(.init(expected: expected, most: most, sieve: sieve, isJoining: isJoining))
  }

  private struct Numbering {
    private(set) var infos: [NodeInfo] = []
    private var known: [String: UInt32] = [:]

    /// The infos of one view differ, so they need no looking up while there is no other.
    mutating func numbers(_ added: [NodeInfo]) -> [UInt32] {
      guard !infos.isEmpty else {
        infos = added
        return added.indices.map { UInt32(truncatingIfNeeded: $0) }
      }
      if known.isEmpty {
        for index in infos.indices {
          known[infos[index].fullText] = UInt32(truncatingIfNeeded: index)
        }
      }
      return added.map { number($0) }
    }

    private mutating func number(_ info: NodeInfo) -> UInt32 {
      let text = info.fullText
      if let number = known[text] { return number }
      let number = UInt32(truncatingIfNeeded: infos.count)
      known[text] = number
      infos.append(info)
      return number
    }
  }
}
