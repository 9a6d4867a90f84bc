import Reports
import Units

/// Writes a graph in Graphviz' language, byte for byte as Go's pprof does.
///
/// Unlike there, what would end a quotation is escaped in titles and labels too, unless the report
/// is to be compatible.
struct DOTText {
  private let graph: Graph
  private let header: ReportHeader
  private var lines: [String] = []

  private static let help = "See https://git.io/JfYMW for how to read the graph"

  static func lines(_ graph: Graph, _ header: ReportHeader) -> [String] {
    var text = DOTText(graph: graph, header: header)
    text.write()
    return text.lines
  }

  private mutating func write() {
    let binary = header.profile.binary
    let title = header.isCompatible ? binary : DOTQuoting.withQuotesEscaped(binary)
    lines.append("digraph \"\(title.isEmpty ? "unnamed" : title)\" {")
    lines.append("node [style=filled fillcolor=\"#f8f8f8\"]")
    lines.append(legend(title))
    for (index, node) in graph.nodes.enumerated() {
      lines.append(self.node(node, number: index + 1))
      lines += NodeletDOT(header: header).lines(node, number: index + 1)
    }
    lines += graph.edges.map(edge)
    lines.append("}")
  }

  private func legend(_ title: String) -> String {
    let facts = HeaderText.lines(header).map(DOTQuoting.escaped) + ["\\l" + Self.help]
    let label = facts.joined(separator: "\\l") + "\\l"
    let tooltip = title.isEmpty ? "" : " tooltip=\"\(title)\""
    return "subgraph cluster_L { \"\(facts[0])\" [shape=box fontsize=16 label=\"\(label)\""
      + tooltip + "] }"
  }

  private func node(_ node: Graph.Node, number: Int) -> String {
    let name = node.lines.indices.map { label(node, $0) + "\\n" }.joined()
    let score = Double(node.cumPart) / Double(header.whole.magnitude)
    let value = header.format.text(node.cum == node.flat ? node.flat : node.cum)
    return "N\(number) [label=\"\(name)\(values(node))\" id=\"node\(number)\""
      + " fontsize=\(fontSize(node)) shape=box"
      + " tooltip=\"\(DOTQuoting.escaped(node.name)) (\(value))\""
      + " color=\"\(ScoreColor.text(score))\""
      + " fillcolor=\"\(ScoreColor.text(score, isBackground: true))\"]"
  }

  private func label(_ node: Graph.Node, _ line: Int) -> String {
    let text = node.lines[line]
    let isPlain = header.isCompatible && !node.nameLines.contains(line)
    return isPlain ? text : DOTQuoting.escaped(text)
  }

  private func values(_ node: Graph.Node) -> String {
    let flat = node.flat == 0 ? "0" : withShare(node.flat, node.flatPart)
    guard node.cum != node.flat else { return flat }
    return flat + (node.flat == 0 ? " " : "\\n") + "of " + withShare(node.cum, node.cumPart)
  }

  private func withShare(_ value: Int64, _ part: Int64) -> String {
    "\(header.format.text(value)) (\(Percentage(part, of: header.whole).trimmedText))"
  }

  /// From 8 to 24 points by the flat value; small values grow faster.
  private func fontSize(_ node: Graph.Node) -> Int {
    guard node.flat != 0, graph.largestFlat != 0 else { return 8 }
    let share = Double(node.flat.magnitude) / Double(graph.largestFlat)
    return 8 + Int((16 * share.squareRoot()).rounded(.up))
  }
}

extension DOTText {
  private func edge(_ edge: Graph.Edge) -> String {
    let weight = header.format.text(edge.weight)
    let names = [graph.nodes[edge.source].name, edge.targetName].map(DOTQuoting.escaped)
    let arrow = edge.isResidual ? "..." : "->"
    let tooltip = "\"\(names[0]) \(arrow) \(names[1]) (\(weight))\""
    // A callee that is not shown is node 0, which Graphviz makes up.
    return "N\(edge.source + 1) -> N\(edge.target.map { $0 + 1 } ?? 0)"
      + " [label=\" \(weight)\(edge.isInline ? "\\n (inline)" : "")\"\(strength(edge))"
      + " tooltip=\(tooltip) labeltooltip=\(tooltip)"
      + (edge.isResidual ? " style=\"dotted\"" : "")
      + (NodeletDOT.hasBoxes(graph.nodes[edge.source]) ? " minlen=2" : "") + "]"
  }

  /// How strongly an edge pulls its ends together, how thick it is and in which colour.
  private func strength(_ edge: Graph.Edge) -> String {
    guard header.whole != 0 else { return "" }
    let pull = min((edge.part &* 100 / header.whole).magnitude, 100)
    let width = min((edge.part &* 5 / header.whole).magnitude, 5)
    let score = Double(edge.part) / Double(header.whole.magnitude)
    return (pull > 0 ? " weight=\(pull + 1)" : "") + (width > 0 ? " penwidth=\(width + 1)" : "")
      + " color=\"\(ScoreColor.text(score))\""
  }
}
