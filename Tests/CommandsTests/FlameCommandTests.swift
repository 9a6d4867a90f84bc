import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct FlameCommandTests {
  private func flame(_ lines: String, _ change: (inout Options) -> Void = { _ in }) throws
    -> FlameGraph
  {
    guard
      case .flame(let graph) = try Running.report("flame", on: .written(lines), change).body
    else { throw CommandError.notAvailable("flame") }
    return graph
  }

  private func lines(_ graph: FlameGraph) -> [String] {
    graph.nodes.map { node in
      let name = node.frame < 0 ? "root" : graph.frames[node.frame].name
      return "\(node.parent) \(name) \(node.flat) \(node.cum)"
    }
  }

  @Test func `nodes stand depth first, heaviest callees first`() throws {
    #expect(
      lines(try flame("main;a 3\nmain;b;c 5\nmain;b 1"))
        == ["-1 root 0 9", "0 main 0 9", "1 b 1 6", "2 c 5 5", "1 a 3 3"])
  }

  @Test func `filters and granularity are those of any report`() throws {
    #expect(
      lines(try flame("main;a 3\nmain;b 5") { $0.focus = "^a$" }) == [
        "-1 root 0 3", "0 main 0 3", "1 a 3 3",
      ])
    let files = try flame("main;a 3") { $0.granularity = .files }
    #expect(files.frames.map(\.name) == ["main.go", "a.go"])
  }

  @Test func `frames say whose code they are and what they belong to`() throws {
    let graph = try flame("example.com/q.(*T).Run;runtime.mallocgc 1")
    #expect(graph.frames[0].shortName == "q.(*T).Run" && graph.frames[0].group == "example.com/q")
    #expect(graph.frames.map(\.origin) == [.own, .runtime])
  }

  @Test func `what cancelled out is not drawn`() throws {
    #expect(
      lines(try flame("main;a 3\nmain;b 5\nmain;b -5")) == ["-1 root 0 3", "0 main 0 3", "1 a 3 3"])
  }

  @Test func `only so many nodes are kept, the heaviest ones`() throws {
    let stacks = (1...20_100).map { "main;f\($0) \($0)" }.joined(separator: "\n")
    let graph = try flame(stacks)
    #expect(graph.nodes.count <= 20_001 && graph.nodes.count > 19_990)
    #expect(graph.hidden.nodes == 20_102 - graph.nodes.count && graph.hidden.cutoff > 90)
    #expect(try flame(stacks) { $0.trim = false }.hidden.nodes == 0)
  }

  @Test func `a shape that is none is refused`() {
    #expect(throws: CommandError.unknownChoice("newer", known: ["new", "old", "union"])) {
      try flame("main 1") { $0.flameShape = "newer" }
    }
  }
}
