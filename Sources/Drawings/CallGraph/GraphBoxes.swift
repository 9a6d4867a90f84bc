import Reports
import Units

/// The boxes of a graph's picture and what joins them, before they have places.
struct GraphBoxes {
  private(set) var boxes: [NodeBox] = []
  private(set) var links: [BoxLink] = []
  private let header: ReportHeader
  private let graph: Graph
  /// Where boxes for callees that are not shown themselves are, by name.
  private var missing: [String: Int] = [:]

  private static let lineLength = 36
  private static let mostLines = 12
  private static let smallFont = Font(size: 8)
  private static let legendFont = Font(size: 12)
  private static let legendLength = 90

  init(_ graph: Graph, _ header: ReportHeader, legend: [String]) {
    self.header = header
    self.graph = graph
    let lines = legend.flatMap { LineWrapping.lines($0, length: Self.legendLength, most: 4) }
    boxes.append(
      NodeBox(
        text: TextBlock(lines: lines, font: Self.legendFont), tooltip: header.profile.binary,
        role: NodeBox.legendRole))
    for node in graph.nodes { boxes.append(box(node)) }
    for edge in graph.edges { add(edge) }
    for (index, node) in graph.nodes.enumerated() { addNodelets(node, at: index + 1) }
  }

  private func box(_ node: Graph.Node) -> NodeBox {
    let lines = node.lines.filter { !$0.isEmpty }.flatMap {
      LineWrapping.lines($0, length: Self.lineLength, most: Self.mostLines)
    }
    let value = header.format.text(node.cum == node.flat ? node.flat : node.cum)
    return NodeBox(
      text: TextBlock(
        lines: lines.prefix(Self.mostLines + 1) + values(node), font: Font(size: fontSize(node))),
      share: share(node.cumPart), tooltip: "\(node.name) (\(value))", role: "node")
  }

  private func share(_ part: Int64) -> Double {
    header.whole == 0 ? 0 : Double(part) / Double(header.whole.magnitude)
  }

  /// Flat and cumulative value as pprof's boxes show them.
  private func values(_ node: Graph.Node) -> [String] {
    let flat = node.flat == 0 ? "0" : withShare(node.flat, node.flatPart)
    guard node.cum != node.flat else { return [flat] }
    let cum = "of " + withShare(node.cum, node.cumPart)
    return node.flat == 0 ? [flat + " " + cum] : [flat, cum]
  }

  private func withShare(_ value: Int64, _ part: Int64) -> String {
    "\(header.format.text(value)) (\(Percentage(part, of: header.whole).trimmedText))"
  }

  /// From 8 to 24 points by the flat value; small values grow faster.
  private func fontSize(_ node: Graph.Node) -> Double {
    guard node.flat != 0, graph.largestFlat != 0 else { return 8 }
    let share = Double(node.flat.magnitude) / Double(graph.largestFlat)
    return 8 + (16 * share.squareRoot()).rounded(.up)
  }
}

extension GraphBoxes {
  private mutating func add(_ edge: Graph.Edge) {
    let target = edge.target.map { $0 + 1 } ?? missingBox(edge.targetName)
    let weight = header.format.text(edge.weight)
    let source = graph.nodes[edge.source]
    let hasNodelets = !source.texts.isEmpty || !source.numbers.isEmpty
    var link = BoxLink(edge.source + 1, target, share: share(edge.part))
    link.label = TextBlock(
      lines: edge.isInline ? [weight, "(inline)"] : [weight], font: BoxLink.font)
    link.isDotted = edge.isResidual
    link.length = hasNodelets ? 2 : 1
    link.tooltip = "\(source.name) \(edge.isResidual ? "..." : "->") \(edge.targetName) (\(weight))"
    links.append(link)
  }

  private mutating func missingBox(_ name: String) -> Int {
    if let index = missing[name] { return index }
    let lines = LineWrapping.lines(name, length: Self.lineLength, most: Self.mostLines)
    boxes.append(
      NodeBox(
        text: TextBlock(lines: lines, font: Self.smallFont), shape: .dashed, tooltip: name,
        role: "node"))
    missing[name] = boxes.count - 1
    return boxes.count - 1
  }

  private mutating func addNodelets(_ node: Graph.Node, at owner: Int) {
    for box in node.texts {
      add(box, at: owner)
      let index = boxes.count - 1
      for number in box.numbers { add(number, at: index) }
    }
    for number in node.numbers { add(number, at: owner) }
  }

  private mutating func add(_ nodelet: Graph.Nodelet, at owner: Int) {
    let weight = header.format.text(nodelet.weight)
    let lines = nodelet.lines.flatMap {
      LineWrapping.lines($0, length: Self.lineLength, most: Self.mostLines)
    }
    boxes.append(
      NodeBox(
        text: TextBlock(lines: lines, font: Self.smallFont), shape: .solid,
        tooltip: nodelet.lines.joined(separator: "\n") + " (\(weight))", role: "tag"))
    var link = BoxLink(owner, boxes.count - 1, share: 0)
    link.label = TextBlock(lines: [weight], font: BoxLink.font)
    link.isDotted = nodelet.isCumulative
    link.pull = 100
    link.tooltip = weight
    links.append(link)
  }
}
