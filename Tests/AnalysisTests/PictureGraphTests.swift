import Analysis
import Profiles
import TestSupport
import Testing

struct PictureGraphTests {
  @Test func `nodes through which one edge falls come last`() {
    let picture = Picture(.written("main;fall;a 4\nmain;fall;b 4\nmain;c 2"))
    #expect(picture.nodes.first == "main")
    #expect(picture.nodes.last == "c")
    #expect(picture.edges == ["main>fall 8", "fall>a 4", "fall>b 4", "main>c 2"])
  }

  @Test func `light nodes go, and edges over them are residual`() {
    let picture = Picture(.written("main;thin;leaf 1\nmain;wide;leaf 99\nmain;thin,odd 1")) {
      $0.nodeFraction = 0.03
    }
    #expect(picture.trimmed.droppedNodes == 2)
    #expect(!picture.nodes.contains("thin"))
    // main...leaf over thin is redundant, as main reaches leaf over wide.
    #expect(picture.edges == ["main>wide 99", "wide>leaf 99"])
  }

  @Test func `a residual edge without another way stays`() {
    let picture = Picture(.written("main;thin;leaf 50\nmain;other 50\nx;thin 1")) {
      $0.nodeCount = 3
    }
    #expect(picture.trimmed.graph.listed.count == 3)
    #expect(picture.trimmed.candidateNodes == 5)
  }

  @Test func `light edges are counted, but not when nodes are limited and all fit`() {
    let lines = "main;a 99\nmain;b 1\nb;a 99"
    let free = Picture(.written(lines)) { $0.edgeFraction = 0.02 }
    #expect(free.trimmed.droppedEdges == 1)
    let limited = Picture(.written(lines)) {
      $0.edgeFraction = 0.02
      $0.nodeCount = 10
    }
    #expect(limited.trimmed.droppedEdges == 0)
    #expect(limited.edges == free.edges)
  }

  @Test func `labels take the room of nodes`() {
    let lines = "main;a 9 k=x\nmain;a 8 k=y\nmain;b 7\nmain;c 6"
    #expect(Picture(.written(lines)) { $0.nodeCount = 4 }.nodes.count < 4)
    #expect(Picture(.written(lines.filter { $0 != "=" })) { $0.nodeCount = 4 }.nodes.count == 4)
  }

  @Test func `nodes that are negative go where that is not wanted`() {
    let lines = "main;a 9\nmain;b -4"
    #expect(Picture(.written(lines)).nodes.contains("b"))
    #expect(!Picture(.written(lines)) { $0.dropsNegative = true }.nodes.contains("b"))
  }

  @Test func `a node that cancels out is not listed and keeps its edges`() {
    let picture = Picture(.written("main;a 9\nmain;b 5\nmain;b -5"))
    #expect(!picture.nodes.contains("b"))
    #expect(picture.edges == ["main>a 9", "main>b 0"])
  }

  @Test func `a node that edges without a value leave has no score and comes last`() {
    let view = ProfileView(written: "z;y 0\nz;x 5\na 3", divisors: [1, 1, 1])
    let display = TagDisplay(units: LabelUnits(of: view.profile), outputUnit: "minimum")
    let graph = TrimmedGraph(
      picture: view, Trimming(), display, of: CallGraph(view, withEdges: false)
    ).graph
    let names = graph.listed.map { graph[$0].info.name }
    #expect(names.filter { $0 != "y" } == ["x", "a", "z"])
  }

  @Test func `means divide edges as they divide nodes`() {
    let profile = Profile.written("main;a 2 20\nmain;a 3 30", types: [("n", "count"), ("t", "ns")])
    let values = SampleValues(
      values: profile.samples.values[1], divisors: profile.samples.values[0])
    let view = ProfileView(profile, values: values, resolution: Resolution())
    let display = TagDisplay(units: LabelUnits(of: profile), outputUnit: "minimum")
    let graph = TrimmedGraph(
      picture: view, Trimming(), display, of: CallGraph(view, withEdges: false)
    ).graph
    #expect(graph.edges.map(\.weight) == [50])
    #expect(graph.edges.map(\.weightValue) == [10])
  }
}
