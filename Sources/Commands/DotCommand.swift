import Analysis
import Profiles
import Reports

/// `dot`: the call graph as Graphviz reads it.
enum DotCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    let trimmed = basis.pictureGraph(input.options)
    basis.header.isCompact = false
    var graph = Graph(trimmed, units: basis.labelUnits)
    if !basis.sharesSums { graph.shareMeans() }
    return CommandResult(
      .report(Report(header: basis.header, body: .graph(graph))), notices: basis.notices)
  }
}

extension Graph {
  /// Describes a trimmed graph; numbers of labels are of these units.
  init(_ trimmed: TrimmedGraph, units: LabelUnits) {
    let graph = trimmed.graph
    let name = DrawnName()
    var hasCallees = Array(repeating: false, count: graph.nodes.count)
    for edge in graph.edges { hasCallees[edge.source.index] = true }
    let nodes = graph.listed.map { id in
      var node = Node(graph[id], name)
      if !trimmed.tags.isEmpty {
        let boxes = trimmed.tags[id.index].nodelets(
          hasCallees: hasCallees[id.index], units: units)
        node.texts = boxes.texts.map(Nodelet.init)
        node.numbers = boxes.numbers.map(Nodelet.init)
      }
      return node
    }
    self.init(
      nodes: nodes, edges: Self.edges(graph),
      largestFlat: nodes.lazy.map(\.flat.magnitude).max() ?? 0)
  }

  private static func edges(_ graph: CallGraph) -> [Edge] {
    var positions: [Int?] = Array(repeating: nil, count: graph.nodes.count)
    for (position, id) in graph.listed.enumerated() { positions[id.index] = position }
    return graph.sortedEdges.compactMap { edge in
      guard let source = positions[edge.source.index] else { return nil }
      var drawn = Edge(
        source: source, target: positions[edge.target.index],
        targetName: graph[edge.target].info.printableName)
      drawn.weight = edge.weightValue
      if edge.weightDivisor != 0 { drawn.sum = edge.weight }
      drawn.isResidual = edge.isResidual
      drawn.isInline = edge.isInline
      return drawn
    }
  }
}

extension Graph {
  /// Takes shares of means in a mean, as Go's pprof does.
  fileprivate mutating func shareMeans() {
    for index in nodes.indices {
      nodes[index].flatPart = nodes[index].flat
      nodes[index].cumPart = nodes[index].cum
    }
    for index in edges.indices { edges[index].sum = nil }
  }
}

extension Graph.Node {
  fileprivate init(_ node: Node, _ name: DrawnName) {
    let drawn = name.lines(node.info)
    self.init(
      name: node.info.printableName, lines: drawn.lines, flat: node.flatValue, cum: node.cumValue)
    flatPart = node.flat
    cumPart = node.cum
    nameLines = drawn.nameLines
  }
}

extension Graph.Nodelet {
  fileprivate init(_ nodelet: Nodelet) {
    self.init(
      position: nodelet.position, lines: nodelet.lines, weight: nodelet.weight,
      isCumulative: nodelet.isCumulative)
    numbers = nodelet.numbers.map(Graph.Nodelet.init)
  }
}
