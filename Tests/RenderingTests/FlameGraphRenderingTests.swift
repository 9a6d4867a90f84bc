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
