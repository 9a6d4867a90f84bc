import Drawings
import Reports
import Testing

struct CallGraphDrawingTests {
  private var header: ReportHeader {
    ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "count"),
      total: 100)
  }

  private func groups(_ graph: Graph, legend: [String] = ["Type: cpu"]) -> [GroupMark] {
    Drawing(graph, header, legend: legend).marks.compactMap {
      if case .group(let group) = $0 { group } else { nil }
    }
  }

  private func node(_ name: String, _ flat: Int64, _ cum: Int64) -> Graph.Node {
    Graph.Node(name: name, lines: [name], flat: flat, cum: cum)
  }

  private func texts(_ group: GroupMark) -> [String] {
    group.marks.compactMap { if case .text(let text) = $0 { text.text } else { nil } }
  }

  private func rectangle(_ group: GroupMark) throws -> RectangleMark {
    try #require(
      group.marks.lazy.compactMap { if case .rectangle(let mark) = $0 { mark } else { nil } }.first)
  }

  @Test func `an empty graph is a legend`() {
    let groups = groups(Graph(nodes: [], edges: [], largestFlat: 0), legend: ["a", "b"])
    #expect(groups.map(\.role) == ["legend"])
    #expect(texts(groups[0]) == ["a", "b"])
  }

  @Test func `boxes tell both values, and are larger for a larger flat one`() throws {
    let graph = Graph(nodes: [node("f", 64, 100), node("g", 4, 4)], edges: [], largestFlat: 64)
    let groups = groups(graph)
    #expect(texts(groups[1]) == ["f", "64 (64.00%)", "of 100 (100%)"])
    #expect(texts(groups[2]) == ["g", "4 (4.00%)"])
    #expect(groups[1].tooltip == "f (100)")
    let (large, small) = (try rectangle(groups[1]).box, try rectangle(groups[2]).box)
    #expect(large.size.height > 2 * small.size.height)
  }

  @Test func `more is warm, less is cold, little is grey`() throws {
    let graph = Graph(
      nodes: [node("f", 0, 100), node("g", 0, -100), node("h", 0, 0)], edges: [], largestFlat: 0)
    let fills = try groups(graph).dropFirst().map { try #require(try rectangle($0).fill).light }
    #expect(fills[0].red > fills[0].blue)
    #expect(fills[1].red < fills[1].blue)
    #expect(fills[2].red == fills[2].blue)
  }

  @Test func `edges are thicker for more, dotted over what is not shown`() throws {
    var edge = Graph.Edge(source: 0, target: 1, targetName: "g")
    edge.weight = 60
    edge.isResidual = true
    edge.isInline = true
    let graph = Graph(nodes: [node("f", 0, 60), node("g", 60, 60)], edges: [edge], largestFlat: 60)
    let drawn = try #require(groups(graph).first { $0.role == "edge" })
    #expect(texts(drawn) == ["60", "(inline)"])
    #expect(drawn.tooltip == "f ... g (60)")
    guard case .path(let line) = drawn.marks[0] else { throw MissingLine() }
    #expect(line.stroke?.width == 4)
    #expect(line.stroke?.dashes.isEmpty == false)
  }

  @Test func `a callee without values gets one box, however many call it`() {
    let edges = [0, 1].map { Graph.Edge(source: $0, target: nil, targetName: "gone") }
    let graph = Graph(nodes: [node("f", 1, 1), node("g", 1, 1)], edges: edges, largestFlat: 1)
    #expect(groups(graph).filter { texts($0) == ["gone"] }.count == 1)
  }

  @Test func `boxes of labels hang below their node`() throws {
    var owner = node("f", 3, 3)
    var box = Graph.Nodelet(position: 0, lines: ["a:x", "b:y"], weight: 3, isCumulative: false)
    box.numbers = [.init(position: 0, lines: ["1kB"], weight: 2, isCumulative: true)]
    owner.texts = [box]
    let groups = groups(Graph(nodes: [owner], edges: [], largestFlat: 3))
    let tags = groups.filter { $0.role == "tag" }
    #expect(tags.map(texts) == [["a:x", "b:y"], ["1kB"]])
    #expect(tags.map(\.tooltip) == ["a:x\nb:y (3)", "1kB (2)"])
    let tops = try groups.filter { $0.role != "edge" }.dropFirst().map { try rectangle($0).box.top }
    #expect(tops[0] < tops[1] && tops[1] < tops[2])
  }

  @Test func `a long name is broken and stands whole in the tooltip`() {
    let name = String(repeating: "std::vector<int, allocator<int>>", count: 30)
    let graph = Graph(nodes: [node(name, 1, 1)], edges: [], largestFlat: 1)
    let lines = texts(groups(graph)[1])
    #expect(lines.count <= 15)
    #expect(lines.allSatisfy { $0.count <= 36 })
    #expect(groups(graph)[1].tooltip?.hasPrefix(name) == true)
  }

  private struct MissingLine: Error {}
}
