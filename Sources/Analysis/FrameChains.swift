import Profiles

/// The kept nodes of locations as chains that share their inner ends, each distinct one once.
struct FrameChains {
  /// One kept node of a location.
  struct Frame {
    var node: UInt32
    /// Where the kept frame stands that it calls inside of the location, or `none`.
    var inner: UInt32
    var skips: Skips
  }

  /// Where nodes that were not kept lie around a frame.
  struct Skips: OptionSet {
    let rawValue: UInt32
    /// Inside of it, before the next kept one or its location's end.
    static var inside: Skips { Skips(rawValue: 1) }
    /// Outside of it, and it is its location's outermost kept node.
    static var outside: Skips { Skips(rawValue: 2) }
    /// Outside of it, by a filter, and it was inlined there.
    static var filtered: Skips { Skips(rawValue: 4) }
  }

  /// The frames: first one for each kept node, then the others.
  private(set) var frames: [Frame] = []
  /// The most frames of a location.
  private(set) var longest = 1
  /// The number of each node that was kept; `none` for others.
  private let numbers: [UInt32]
  /// Frames by what they are made of: node with skips, inner frame.
  private var known = PairNumbers()

  private static let none = PairNumbers.none

  /// Begins with a frame for each node that was kept.
  init(_ numbers: [UInt32], keptCount: Int) {
    self.numbers = numbers
    for number in 0..<UInt32(truncatingIfNeeded: keptCount) {
      _ = frame(number, [], inner: Self.none)
    }
  }

  /// The outermost frame of each location; `none` where no node was kept.
  mutating func firstFrames(_ table: NodeTable) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(table.starts.count)
    for location in table.locations {
      let nodes = table.nodes(of: location)
      let isInlined = table.isInlined(location)
      if let only = nodes.first, nodes.count == 1, !isInlined {
        result.append(numbers[Int(only)])
      } else {
        result.append(chain(nodes, isInlined: isInlined))
      }
    }
    return result
  }

  /// The outermost frame of a location, its frames made where there are none like them.
  private mutating func chain(_ innermostFirst: ArraySlice<UInt32>, isInlined: Bool) -> UInt32 {
    var first = Self.none
    var skips: Skips = []
    var length = 0
    for node in innermostFirst {
      let number = numbers[Int(node)]
      guard number != Self.none else {
        skips = .inside
        continue
      }
      first = frame(number, skips, inner: first)
      skips = []
      length += 1
    }
    longest = max(longest, length)
    var around: Skips = skips.isEmpty ? [] : .outside
    if isInlined { around.insert(.filtered) }
    guard !around.isEmpty, first != Self.none else { return first }
    let outermost = frames[Int(first)]
    return frame(outermost.node, outermost.skips.union(around), inner: outermost.inner)
  }

  private mutating func frame(_ node: UInt32, _ skips: Skips, inner: UInt32) -> UInt32 {
    let place = known.number(node &<< 3 | skips.rawValue, inner)
    if Int(place) == frames.count { frames.append(Frame(node: node, inner: inner, skips: skips)) }
    return place
  }
}
