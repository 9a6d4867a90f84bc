import Reports

/// Writes the boxes beside a node in Graphviz' language.
struct NodeletDOT {
  let header: ReportHeader

  static func hasBoxes(_ node: Graph.Node) -> Bool {
    !node.texts.isEmpty || !node.numbers.isEmpty
  }

  func lines(_ node: Graph.Node, number: Int) -> [String] {
    let texts = node.texts.flatMap { box in
      let id = "N\(number)_\(box.position)"
      return lines(box, id, of: "N\(number)") + numbers(box.numbers, of: id)
    }
    return texts + numbers(node.numbers, of: "N\(number)")
  }

  private func numbers(_ boxes: [Graph.Nodelet], of owner: String) -> [String] {
    boxes.flatMap { lines($0, "N\(owner)_\($0.position)", of: owner) }
  }

  private func lines(_ box: Graph.Nodelet, _ id: String, of owner: String) -> [String] {
    let weight = header.format.text(box.weight)
    let lines = header.isCompatible ? box.lines : box.lines.map(DOTQuoting.escaped)
    let label = lines.joined(separator: "\\n")
    return [
      "\(id) [label = \"\(label)\" id=\"\(id)\" fontsize=8 shape=box3d tooltip=\"\(weight)\"]",
      "\(owner) -> \(id) [label=\" \(weight)\" weight=100 tooltip=\"\(weight)\""
        + " labeltooltip=\"\(weight)\"\(box.isCumulative ? " style=\"dotted\"" : "")]",
    ]
  }
}
