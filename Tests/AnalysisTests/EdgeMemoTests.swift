import Analysis
import Profiles
import TestSupport
import Testing

/// Edges added up from stacks that an earlier report packed.
struct EdgeMemoTests {
  /// All that a cut-down graph says of nodes and edges.
  private struct Facts: Equatable {
    let listed: [NodeID]
    let edges: [Edge]
    let droppedEdges: Int

    init(_ trimmed: TrimmedGraph) {
      listed = trimmed.graph.listed
      edges = trimmed.graph.edges
      droppedEdges = trimmed.droppedEdges
    }
  }

  private static let display = TagDisplay(
    units: LabelUnits(of: .written("a 1")), outputUnit: "")

  private func remembering(_ view: ProfileView) -> ProfileView {
    var view = view
    view.edgeMemo = EdgeMemo()
    return view
  }

  /// A random way to cut a graph down, mostly like the one before in what is worth showing.
  private func change(_ trimming: inout Trimming, _ random: inout SeededRandom) {
    trimming.nodeCount = random.below(12)
    trimming.order = random.below(2) == 0 ? .flat : .cum
    trimming.edgeFraction = [0, 0.02, 0.2][random.below(3)]
    guard random.below(4) == 0 else { return }
    trimming.nodeFraction = [0, 0.05, 0.2, 0.4][random.below(4)]
    trimming.dropsNegative = random.below(3) == 0
  }

  /// Asks one memo for many graphs, tables and pictures; each must be as made afresh.
  private func check(_ view: ProfileView, _ random: inout SeededRandom, _ what: String) {
    let remembering = remembering(view)
    var trimming = Trimming()
    trimming.nodeFraction = 0.05
    for _ in 0..<8 {
      change(&trimming, &random)
      let scope: EdgeScope = random.below(3) == 0 ? .inlinedTargets : .all
      #expect(
        Facts(TrimmedGraph(remembering, trimming, edges: scope))
          == Facts(TrimmedGraph(view, trimming, edges: scope)), "\(what) \(trimming) \(scope)")
      guard random.below(2) == 0 else { continue }
      let whole = CallGraph(view, withEdges: false)
      #expect(
        Facts(TrimmedGraph(picture: remembering, trimming, Self.display, of: whole))
          == Facts(TrimmedGraph(picture: view, trimming, Self.display, of: whole)),
        "\(what) \(trimming)")
    }
  }

  @Test(arguments: [3, 8, 40, 200])
  func `edges of fewer nodes are those of a walk over all stacks`(names: Int) {
    var random = SeededRandom(seed: 500 + UInt64(names))
    for _ in 0..<60 {
      let lines = random.stackLines(samples: 1 + random.below(60), names: names)
      check(ProfileView(written: lines), &random, lines)
    }
  }

  @Test(arguments: [8, 40]) func `the divisors of means are too`(names: Int) {
    var random = SeededRandom(seed: 600 + UInt64(names))
    for _ in 0..<30 {
      let count = 1 + random.below(60)
      let lines = random.stackLines(samples: count, names: names)
      let divisors = (0..<count).map { _ in Int64(random.below(3)) }
      check(ProfileView(written: lines, divisors: divisors), &random, "\(lines) / \(divisors)")
    }
  }

  @Test(arguments: [8, 40])
  func `a filter that leaves only inlined calls is seen`(names: Int) {
    var random = SeededRandom(seed: 700 + UInt64(names))
    for _ in 0..<30 {
      let lines = random.stackLines(samples: 1 + random.below(60), names: names)
      var profile = Profile.written(lines)
      for index in profile.locations.indices where random.below(2) == 0 {
        profile.locations[index].isInlined = true
      }
      let values = SampleValues(values: profile.samples.values[0])
      check(
        ProfileView(profile, values: values, resolution: Resolution()), &random, lines)
    }
  }

  @Test func `sums that 64 bits may not hold are left to the walk`() {
    var random = SeededRandom(seed: 800)
    let most = Int64.max
    let lines = "a;b;c \(most)\na;x;b;c \(most)\na;b;x;c \(-most)\na;b;y -5\nz 1"
    check(ProfileView(written: lines), &random, lines)
  }

  @Test func `sums that wrap around do so in packed stacks too`() {
    var random = SeededRandom(seed: 900)
    let most = Int64.max
    let lines = "a;b;c \(most)\na;x;b;c \(most)\na;b;x;c \(-most)\na;b;y -5\nz \(most)"
    var view = ProfileView(written: lines, divisors: [most, most, 1, 2, 3])
    view.values.overflow = .wraps
    check(view, &random, lines)
  }

  @Test func `stacks are packed once`() {
    let lines = "a;b;c 10\na;x;b;c 20\ne 30\nf 1"
    let view = remembering(ProfileView(written: lines))
    var trimming = Trimming()
    trimming.nodeCount = 3
    trimming.nodeFraction = 0.1
    trimming.order = .cum
    func edges(_ view: ProfileView) -> [Int64] {
      TrimmedGraph(view, trimming, edges: .all, of: CallGraph(view, withEdges: false))
        .graph.edges.map(\.weight)
    }
    #expect(edges(view) == [30, 30])
    // The same memo under other stacks of as many nodes still tells of the first.
    var other = ProfileView(written: "a;b;c 20\na;x;b;c 20\ne 30\nf 1")
    #expect(edges(other) == [40, 40])
    other.edgeMemo = view.edgeMemo
    trimming.nodeCount = 2
    #expect(edges(other) == [30])
  }
}
