import Drawings
import Rendering
import Reports
import Testing

struct FlameGraphRenderingTests {
  private var graph: FlameGraph {
    let names = ["main", "a;b", "<script>\u{202e}"]
    var graph = FlameGraph(
      frames: names.map { .init(name: $0, shortName: $0, group: "p", origin: .own) },
      nodes: [
        .init(frame: -1, parent: -1, flat: 0, cum: 9), .init(frame: 0, parent: 0, flat: 1, cum: 9),
        .init(frame: 1, parent: 1, flat: 5, cum: 5), .init(frame: 2, parent: 1, flat: 3, cum: 3),
      ])
    graph.hidden.nodes = 7
    return graph
  }

  private var report: Report {
    Report(
      header: ReportHeader(
        profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "auto"),
        total: 9),
      body: .flame(graph))
  }

  @Test func `as text it is folded stacks, whose names part nothing`() {
    let text = String(decoding: TextRenderer.render(report), as: UTF8.self)
    #expect(text == "main 1\nmain;a:b 5\nmain;<script>\\u{202e} 3\n")
  }

  @Test func `as a picture it holds a box for each node, and no markup from names`() throws {
    let drawing = try #require(DrawnReport.drawing(report))
    let svg = String(decoding: SVGRenderer.render(drawing), as: UTF8.self)
    #expect(svg.components(of: "class=\"frame\"") == 4)
    #expect(svg.contains("&lt;script&gt;\\u{202e}"))
    #expect(!svg.contains("<script>\u{202e}") && svg.components(of: "<script>") == 1)
    #expect(svg.contains("7 boxes below 0 are not shown."))
  }

  /// A box as it is drawn: its fill, whether its outline is dashed, and what is told about it.
  private func boxes(_ graph: FlameGraph) -> [(fill: Paint?, stroke: Stroke?, tooltip: String)] {
    let report = Report(header: report.header, body: .flame(graph))
    return (DrawnReport.drawing(report)?.marks ?? []).compactMap { mark in
      guard case .group(let group) = mark, group.role == "frame",
        case .rectangle(let box) = group.marks.first
      else { return nil }
      return (box.fill, box.stroke, group.tooltip ?? "")
    }
  }

  /// Before: main 6, of that "a;b" 4 and nothing of the third.
  private var compared: FlameGraph {
    var graph = graph
    graph.baseTotal = 6
    for (index, old) in [6, 6, 4, 0].enumerated() { graph.nodes[index].baseCum = Int64(old) }
    return graph
  }

  @Test func `what is not told from noise is grey and says so, new frames stay outlined`() {
    var graph = compared
    let colored = boxes(graph)
    graph.frames[1].verdict = .undecided
    graph.frames[2].verdict = .undecided
    graph.frames[0].verdict = .changed
    graph.test = .init(method: .ranks, alpha: 0.05, familySize: 3, tooFew: 0, controls: true)
    let marked = boxes(graph)
    #expect(marked[2].fill == FlamePaint.changes[3] && marked[3].fill == FlamePaint.changes[3])
    #expect(marked[1].fill == colored[1].fill && colored[2].fill != FlamePaint.changes[3])
    #expect(marked[2].stroke == nil && marked[3].stroke != nil && colored[3].stroke != nil)
    #expect(marked[2].tooltip == "a;b\n4 (66.67%) → 5 (55.56%), +25.0%, not told from noise")
    #expect(marked[3].tooltip.hasSuffix(", new, not told from noise"))
    #expect(marked[1].tooltip == "main\n6 (100.00%) → 9 (100.00%), +50.0%")
  }

  @Test func `a legend says what colours mean, and grey where something was tested`() throws {
    var graph = compared
    let texts = { (graph: FlameGraph) in
      (DrawnReport.drawing(Report(header: report.header, body: .flame(graph)))?.marks ?? [])
        .compactMap { if case .text(let text) = $0 { text.text } else { nil } }
    }
    #expect(texts(graph).last == "Warm: more than before. Cold: less. Outlined: new. Dashed: gone.")
    graph.test = .init(method: .ranks, alpha: 0.05, familySize: 7, tooFew: 0, controls: true)
    let line = "Grey: not told from noise"
    #expect(texts(graph).last == line + " (7 tested, false discoveries held at 5%).")
  }

  @Test func `what no test was made of says so, where others were tested`() {
    var graph = compared
    #expect(!boxes(graph)[2].tooltip.contains("tested"))
    graph.test = .init(method: .ranks, alpha: 0.05, familySize: 1, tooFew: 0, controls: true)
    graph.frames[0].verdict = .equal
    #expect(boxes(graph)[2].tooltip.hasSuffix(", +25.0%, not tested"))
    #expect(
      boxes(graph)[1].tooltip.hasSuffix(", +50.0%") && !boxes(graph)[0].tooltip.contains("tested"))
  }

  @Test func `by shares, what kept its share is unchanged`() {
    var graph = compared
    graph.style.isRelative = true
    let boxes = boxes(graph)
    #expect(boxes[1].fill == FlamePaint.changes[0])
    #expect(boxes[1].tooltip == "main\n6 (100.00%) → 9 (100.00%), +0.0% of its share")
    #expect(boxes[2].tooltip.hasSuffix(", -16.7% of its share"))
  }

  @Test func `colours differ by package and never from run to run`() throws {
    var other = graph
    other.frames[1].group = "q"
    let fills = [graph, other].map { graph in
      DrawnReport.drawing(Report(header: report.header, body: .flame(graph)))?.marks.compactMap {
        mark -> Paint? in
        guard case .group(let group) = mark, case .rectangle(let box) = group.marks.first else {
          return nil
        }
        return box.fill
      } ?? []
    }
    #expect(fills[0].count == 4 && fills[0][2] != fills[1][2] && fills[0][3] == fills[1][3])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
