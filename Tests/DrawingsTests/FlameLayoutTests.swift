import Drawings
import Reports
import Testing

struct FlameLayoutTests {
  private func graph(_ nodes: [(parent: Int, cum: Int64, old: Int64)], compares: Bool = false)
    -> FlameGraph
  {
    let nodes = nodes.enumerated().map { index, given in
      var node = FlameGraph.Node(frame: index - 1, parent: given.parent, flat: 0, cum: given.cum)
      node.baseCum = given.old
      return node
    }
    let frames = nodes.dropFirst().map {
      FlameGraph.Frame(name: "f\($0.frame)", shortName: "f", group: "p", origin: .own)
    }
    return FlameGraph(
      frames: frames, nodes: nodes, baseTotal: compares ? nodes[0].baseCum : nil)
  }

  @Test func `callees lie side by side below their caller`() {
    let layout = FlameLayout(graph([(-1, 100, 0), (0, 60, 0), (1, 30, 0), (0, 40, 0)]))
    #expect(layout.spans.map(\.start) == [0, 0, 0, 0.6])
    #expect(layout.spans.map(\.width) == [1, 0.6, 0.3, 0.4])
    #expect(layout.depths == [0, 1, 2, 1] && layout.rowCount == 3)
  }

  @Test func `a difference gets the shape of the side that is asked for`() {
    var flame = graph([(-1, 100, 50), (0, 20, 40), (0, 80, 10)], compares: true)
    flame.style.shape = .new
    #expect(FlameLayout(flame).spans.map(\.width) == [1, 0.2, 0.8])
    flame.style.shape = .old
    #expect(FlameLayout(flame).spans.map { ($0.width * 100).rounded() } == [100, 80, 20])
    flame.style.shape = .union
    let union = FlameLayout(flame).spans
    #expect(union.map { ($0.width * 120).rounded() } == [120, 40, 80])
  }

  @Test func `by shares, a base of any size is as wide as what is new`() {
    var flame = graph([(-1, 100, 50), (0, 20, 40), (0, 80, 10)], compares: true)
    flame.style.isRelative = true
    #expect(flame.baseFactor == 2 && flame.base(40) == 80)
    let union = FlameLayout(flame).spans
    #expect(union.map { ($0.width * 160).rounded() } == [160, 80, 80])
  }

  @Test func `nothing reaches past its caller, whatever the values`() {
    let layout = FlameLayout(graph([(-1, 10, 0), (0, 8, 0), (0, -7, 0), (1, 9, 0)]))
    for (index, span) in layout.spans.enumerated() where index > 0 {
      #expect(span.start + span.width <= 1.000_001)
    }
    #expect(layout.spans[3].width == layout.spans[1].width)
  }

  @Test func `a graph without values has no width`() {
    #expect(FlameLayout(graph([(-1, 0, 0)])).spans[0].width == 0)
    #expect(FlameLayout(FlameGraph(frames: [], nodes: [])).rowCount == 0)
  }

  @Test func `boxes of one row do not overlap in the picture`() {
    let flame = graph([(-1, 100, 0), (0, 60, 0), (1, 30, 0), (0, 40, 0)])
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "auto"),
      total: 100)
    let drawing = Drawing(flame, header, legend: ["legend"])
    let boxes = drawing.marks.compactMap { mark -> Box? in
      guard case .group(let group) = mark, group.role == "frame",
        case .rectangle(let rectangle) = group.marks.first
      else { return nil }
      return rectangle.box
    }
    #expect(boxes.count == 4)
    for first in boxes.indices {
      for second in boxes[(first + 1)...] { #expect(!boxes[first].overlaps(second)) }
    }
    #expect(boxes.allSatisfy { $0.right <= drawing.size.width && $0.bottom <= drawing.size.height })
  }

  @Test func `flames rise when asked to`() {
    var flame = graph([(-1, 100, 0), (0, 60, 0)])
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "auto"),
      total: 100)
    func tops() -> [Double] {
      Drawing(flame, header, legend: []).marks.compactMap { mark in
        guard case .group(let group) = mark, case .rectangle(let rectangle) = group.marks.first
        else { return nil }
        return rectangle.box.top
      }
    }
    #expect(tops()[0] < tops()[1])
    flame.style.rises = true
    #expect(tops()[0] > tops()[1])
  }
}
