import Analysis
import Profiles
import TestSupport
import Testing

/// Edges between few nodes, which have cells of their own, beside those between all, which are looked
/// up.
struct KeptEdgesTests {
  private func all(_ view: ProfileView) -> [Bool] { view.kept { _ in true } }

  /// A random profile with calls that a filter left without their outermost frame.
  private func view(_ random: inout SeededRandom, names: Int) -> ProfileView {
    var profile = Profile.written(
      random.stackLines(samples: 1 + random.below(60), names: names))
    for index in profile.locations.indices where random.below(3) == 0 {
      profile.locations[index].isInlined = true
    }
    let values = SampleValues(values: profile.samples.values[0])
    return ProfileView(profile, values: values, resolution: Resolution())
  }

  @Test(arguments: [3, 8, 40]) func `both ways give the same edges`(names: Int) {
    var random = SeededRandom(seed: 1000 + UInt64(names))
    for _ in 0..<60 {
      let view = view(&random, names: names)
      #expect(CallGraph(view, kept: all(view)).edges == CallGraph(view).edges)
    }
  }

  @Test(arguments: [8, 40]) func `edges to inlined nodes only are some of all edges`(names: Int) {
    var random = SeededRandom(seed: 1100 + UInt64(names))
    for _ in 0..<60 {
      let view = view(&random, names: names)
      var few = CallGraph(view, withEdges: false)
      few.addEdges(view, kept: all(view), scope: .inlinedTargets)
      var whole = CallGraph(view, withEdges: false)
      whole.addEdges(view, kept: nil, scope: .inlinedTargets)
      #expect(few.edges == whole.edges)
    }
  }

  @Test func `a stack deeper than its edges are picked at once is followed to its end`() {
    let turns = (0..<5000).map { "a;f\($0)" }
    let view = ProfileView(written: "main;x 1\n" + turns.joined(separator: ";") + " 2\nmain 3")
    let graph = CallGraph(view, kept: view.kept { $0 == "a" || $0.hasSuffix("99") })
    #expect(graph.edges.count == 99)
    #expect(Set(graph.edges.map(\.weight)) == [2])
  }

  @Test func `a location of thousands of inlined calls counts each that is kept`() {
    let names = (0..<3000).map { "f\($0)" }.joined(separator: ",")
    let view = ProfileView(written: "main;\(names) 2\nmain;\(names);leaf 1")
    let kept = view.kept { $0.hasSuffix("0") || $0 == "leaf" }
    let graph = CallGraph(view, kept: kept)
    #expect(graph.edges.count == 300)
    #expect(graph.edges.filter(\.isInline).count == 299)
    #expect(graph.edges.filter { !$0.isInline }.map(\.weight) == [1])
    #expect(graph.edges.filter(\.isResidual).count == 300)
  }

  @Test func `edges between thousands of nodes are looked up`() {
    var random = SeededRandom(seed: 1200)
    let lines = random.stackLines(samples: 1500, names: 2600)
    let view = ProfileView(written: lines)
    let kept = view.kept { $0 != "f7" && $0 != "f8" }
    #expect(kept.filter(\.self).count > 2100)
    let expected = PlainGraph(lines) { $0 != "f7" && $0 != "f8" }.withoutZeros
    #expect(PlainGraph(CallGraph(view, kept: kept)) == expected)
  }
}
