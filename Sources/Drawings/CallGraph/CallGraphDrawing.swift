package import Reports

extension Drawing {
  /// The picture of a graph with its legend, in pprof's visual language: boxes as large as their flat
  /// values, colours for cumulative ones, lines as thick as their weights.
  package init(_ graph: Graph, _ header: ReportHeader, legend: [String]) {
    let boxes = GraphBoxes(graph, header, legend: legend)
    let layout = GraphLayout(boxes.layoutGraph)
    let margin = Self.margin
    let links = zip(boxes.links, layout.routes).compactMap { link, route in
      link.mark(route.moved(by: Point(margin, margin)))
    }
    let nodes = zip(boxes.boxes, layout.boxes).enumerated().map { index, pair in
      var mark = pair.0.mark(in: Box(pair.1.origin + Point(margin, margin), pair.1.size))
      mark.facts = [.init("box", String(index))]
      return mark
    }
    self.init(
      size: Size(layout.size.width + 2 * margin, layout.size.height + 2 * margin),
      marks: (links + nodes).map(Mark.group),
      title: header.profile.binary.isEmpty ? "Call graph" : "Call graph of " + header.profile.binary
    )
  }

  private static let margin = 12.0
}

extension GraphBoxes {
  /// What the layout is made from.
  var layoutGraph: LayoutGraph {
    LayoutGraph(nodes: boxes.map(\.size), edges: links.map(\.layoutEdge))
  }
}

extension LayoutGraph {
  /// The boxes and links of a graph's picture, without a legend's.
  package init(_ graph: Graph, _ header: ReportHeader) {
    self = GraphBoxes(graph, header, legend: []).layoutGraph
  }
}
