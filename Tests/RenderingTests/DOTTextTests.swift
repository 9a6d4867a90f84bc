import Rendering
import Reports
import Testing

struct DOTTextTests {
  private var header: ReportHeader {
    var facts = ProfileFacts()
    facts.sampleType = "cpu"
    return ReportHeader(
      profile: facts, format: ValueFormat(sampleUnit: "count", outputUnit: "count"), total: 100)
  }

  private func lines(_ graph: Graph, _ change: (inout ReportHeader) -> Void = { _ in }) -> [String]
  {
    var header = header
    change(&header)
    let bytes = TextRenderer.render(Report(header: header, body: .graph(graph)))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func node(_ flat: Int64, _ cum: Int64) -> Graph.Node {
    Graph.Node(name: "p.f", lines: ["p", "f"], flat: flat, cum: cum)
  }

  @Test func `an empty graph is a legend`() {
    let lines = lines(Graph(nodes: [], edges: [], largestFlat: 0))
    #expect(lines[0] == "digraph \"unnamed\" {")
    #expect(lines[2].hasPrefix("subgraph cluster_L { \"Type: cpu\" [shape=box fontsize=16"))
    #expect(lines[2].contains("\\l\\lSee https://git.io/JfYMW for how to read the graph\\l\"] }"))
    #expect(lines.last == "}")
  }

  @Test(arguments: [
    (100, 100, "100 (100%)", 24), (25, 50, "25 (25.00%)\\nof 50 (50.00%)", 16),
    (0, 50, "0 of 50 (50.00%)", 8), (-4, 4, "-4 (4.00%)\\nof 4 (4.00%)", 12),
  ])
  func `a box tells both values and is larger for a larger flat one`(
    flat: Int64, cum: Int64, label: String, size: Int
  ) {
    let lines = lines(Graph(nodes: [node(flat, cum)], edges: [], largestFlat: 100))
    #expect(lines[3].hasPrefix("N1 [label=\"p\\nf\\n\(label)\" id=\"node1\" fontsize=\(size) "))
  }

  @Test(arguments: [
    (100, "#b20000", "#edd5d5"), (-100, "#00b200", "#d5edd5"), (0, "#b2b2b2", "#ededed"),
  ])
  func `red is more and green is less`(cum: Int64, line: String, background: String) {
    let lines = lines(Graph(nodes: [node(0, cum)], edges: [], largestFlat: 0))
    #expect(lines[3].hasSuffix("color=\"\(line)\" fillcolor=\"\(background)\"]"))
  }

  @Test func `an edge over what is not shown is dotted`() {
    var edge = Graph.Edge(source: 0, target: 1, targetName: "p.f")
    edge.weight = 40
    edge.isResidual = true
    edge.isInline = true
    let lines = lines(
      Graph(nodes: [node(0, 40), node(40, 40)], edges: [edge], largestFlat: 40))
    #expect(lines[5].hasPrefix("N1 -> N2 [label=\" 40\\n (inline)\" weight=41 penwidth=3 color="))
    #expect(lines[5].contains("tooltip=\"p.f ... p.f (40)\""))
    #expect(lines[5].hasSuffix(" style=\"dotted\"]"))
  }

  @Test func `boxes of labels hang on their node, those of numbers on them`() {
    var box = Graph.Nodelet(position: 2, lines: ["a:x", "b:y"], weight: 3, isCumulative: false)
    box.numbers = [.init(position: 0, lines: ["1kB"], weight: 2, isCumulative: true)]
    var node = node(3, 3)
    node.texts = [box]
    let lines = lines(Graph(nodes: [node], edges: [], largestFlat: 3))
    #expect(lines[4].hasPrefix("N1_2 [label = \"a:x\\nb:y\" id=\"N1_2\" fontsize=8 shape=box3d"))
    #expect(lines[5].hasPrefix("N1 -> N1_2 [label=\" 3\" weight=100"))
    #expect(lines[6].hasPrefix("NN1_2_0 [label = \"1kB\""))
    #expect(lines[7].hasPrefix("N1_2 -> NN1_2_0 [") && lines[7].hasSuffix(" style=\"dotted\"]"))
  }

  @Test func `quotes in labels are escaped, unless pprof's bytes are wanted`() {
    var node = node(3, 3)
    node.texts = [.init(position: 0, lines: ["k:\"x\\"], weight: 3, isCumulative: false)]
    let graph = Graph(nodes: [node], edges: [], largestFlat: 3)
    #expect(lines(graph)[4].contains("label = \"k:\\\"x\\\\\""))
    #expect(lines(graph) { $0.isCompatible = true }[4].contains("label = \"k:\"x\\\""))
  }

  @Test func `names of functions and binaries cannot end a quotation`() {
    var quoted = node(1, 1)
    quoted.name = "a\"b\nc"
    let lines = lines(Graph(nodes: [quoted], edges: [], largestFlat: 1)) {
      $0.profile.binary = "x\" {"
    }
    #expect(lines[0] == "digraph \"x\\\" {\" {")
    #expect(lines[3].contains("tooltip=\"a\\\"b\\lc (1)\""))
  }
}
