import Analysis
import Profiles
import TestSupport
import Testing

/// Pictures cut from what an earlier one was.
struct PictureMemoTests {
  /// All that a picture says of nodes, edges and labels.
  private func facts(_ trimmed: TrimmedGraph, _ display: TagDisplay) -> [String] {
    let graph = trimmed.graph
    let boxes = graph.listed.map { id in
      trimmed.tags.isEmpty
        ? "" : "\(trimmed.tags[id.index].nodelets(hasCallees: true, units: display.units))"
    }
    return boxes + [
      "\(graph.listed)", "\(graph.edges)", "\(trimmed.droppedEdges)", "\(trimmed.droppedNodes)",
      "\(trimmed.candidateNodes)", "\(trimmed.nodeCutoff)",
    ]
  }

  private func change(_ trimming: inout Trimming, _ random: inout SeededRandom) {
    trimming.nodeCount = random.below(12)
    trimming.order = random.below(2) == 0 ? .flat : .cum
    trimming.edgeFraction = [0, 0.02, 0.2][random.below(3)]
    guard random.below(4) == 0 else { return }
    trimming.nodeFraction = [0, 0.05, 0.2, 0.4][random.below(4)]
    trimming.dropsNegative = random.below(3) == 0
  }

  private func check(_ view: ProfileView, _ random: inout SeededRandom, _ what: String) {
    var remembering = view
    remembering.edgeMemo = EdgeMemo()
    remembering.pictureMemo = PictureMemo()
    let units = LabelUnits(of: view.profile)
    let whole = CallGraph(view, withEdges: false)
    var trimming = Trimming()
    trimming.nodeFraction = 0.05
    for _ in 0..<8 {
      change(&trimming, &random)
      let display = TagDisplay(
        units: units, outputUnit: "minimum", showsBytesOnly: random.below(6) == 0)
      #expect(
        facts(TrimmedGraph(picture: remembering, trimming, display, of: whole), display)
          == facts(TrimmedGraph(picture: view, trimming, display, of: whole), display),
        "\(what) \(trimming)")
    }
  }

  @Test(arguments: [3, 8, 40])
  func `pictures of other numbers of nodes are those made afresh`(names: Int) {
    var random = SeededRandom(seed: 60 + UInt64(names))
    for _ in 0..<50 {
      let lines = random.labelledLines(samples: 1 + random.below(60), names: names)
      check(ProfileView(written: lines), &random, lines)
    }
  }

  @Test(arguments: [8]) func `so are those of means`(names: Int) {
    var random = SeededRandom(seed: 70)
    for _ in 0..<30 {
      let count = 1 + random.below(60)
      let lines = random.labelledLines(samples: count, names: names)
      let divisors = (0..<count).map { _ in Int64(random.below(3)) }
      check(ProfileView(written: lines, divisors: divisors), &random, "\(lines) / \(divisors)")
    }
  }

  @Test func `labels are added up once`() {
    let display = TagDisplay(units: LabelUnits(of: .written("a 1")), outputUnit: "")
    func weights(_ view: ProfileView, _ nodeCount: Int) -> [Int64] {
      var trimming = Trimming()
      trimming.nodeCount = nodeCount
      let trimmed = TrimmedGraph(
        picture: view, trimming, display, of: CallGraph(view, withEdges: false))
      return trimmed.graph.listed.flatMap { id in
        trimmed.tags[id.index].nodelets(hasCallees: false, units: display.units).texts
          .map(\.weight)
      }
    }
    var view = ProfileView(written: "a;b 10 k=x\na;c 20 k=y")
    view.pictureMemo = PictureMemo()
    #expect(weights(view, 4).sorted() == [10, 10, 20, 20])
    // The same memo under other values of as many nodes still tells of the first.
    var other = ProfileView(written: "a;b 11 k=x\na;c 20 k=y")
    #expect(weights(other, 9).sorted() == [11, 11, 20, 20])
    other.pictureMemo = view.pictureMemo
    #expect(weights(other, 9).sorted() == [10, 10, 20, 20])
  }
}
