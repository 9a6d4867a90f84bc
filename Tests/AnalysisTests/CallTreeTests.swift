import Analysis
import Profiles
import TestSupport
import Testing

struct CallTreeTests {
  @Test func `places reached along different paths stay apart`() {
    let picture = Picture(.written("main;a;f 1\nmain;b;f 2\nmain;b 4"), isTree: true)
    #expect(picture.nodes.filter { $0 == "f" }.count == 2)
    #expect(picture.edges == ["main>b 6", "b>f 2", "a>f 1", "main>a 1"])
  }

  @Test func `recursion is a path of its own`() {
    let picture = Picture(.written("f;f;f 3"), isTree: true)
    #expect(picture.nodes == ["f", "f", "f"])
    #expect(picture.edges == ["f>f 3", "f>f 3"])
  }

  @Test func `what a light path called is called by what called it`() {
    let profile = Profile.written("main;a;thin;leaf 1\nmain;a;b 99\nmain;c 100")
    let picture = Picture(profile, isTree: true) { $0.nodeCount = 4 }
    #expect(picture.nodes.count == 4)
    let all = Picture(profile, isTree: true)
    #expect(all.nodes.count == 6 && all.trimmed.candidateNodes == 6)
  }

  @Test func `a path below the cutoff takes its edge with it, not what others call`() {
    let picture = Picture(.written("main;mid,leaf 50\nmain;x;y 1"), isTree: true) {
      $0.nodeFraction = 0.1
    }
    #expect(picture.trimmed.droppedNodes == 2)
    #expect(picture.edges == ["main>mid 50", "mid>leaf 50 inline"])
  }

  @Test func `an inlined call that is also made for real is no inlined one`() {
    let picture = Picture(.written("main,f 1\nmain;f 2"), isTree: true)
    #expect(picture.edges == ["main>f 3"])
  }

  @Test func `samples without a value make no paths`() {
    let picture = Picture(.written("main;a 1\nmain;zero 0\nmain;a;b 2"), isTree: true)
    #expect(picture.trimmed.graph.nodes.count == 3)
    #expect(picture.trimmed.graph.flatSum == 3)
  }

  @Test func `tree and graph of the same profile add up to the same`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<30 {
      let profile = random.profile(samples: 40)
      let graph = Picture(profile).trimmed.graph
      let tree = Picture(profile, isTree: true).trimmed.graph
      #expect(graph.flatSum == tree.flatSum)
      let flats = { (graph: CallGraph) in
        Dictionary(graph.listed.map { (graph[$0].info.name, graph[$0].flat) }, uniquingKeysWith: +)
          .filter { $1 != 0 }
      }
      #expect(flats(graph) == flats(tree))
    }
  }
}
