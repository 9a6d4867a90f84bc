extension FlameGraph {
  /// A row for each node, the root first; `parent` is a row's position.
  func table(_ header: ReportHeader) -> Table {
    let values = Table.Kind.values(header)
    let compares = baseTotal != nil
    return Table(
      [
        .init("parent", .integer), .init("name", .name), .init("group", .name),
        .init("origin", .text), .init("flat", values), .init("cum", values),
      ] + (compares ? [.init("old_flat", values), .init("old_cum", values)] : []),
      rows: nodes.map { row($0, compares, header) })
  }

  private func row(_ node: Node, _ compares: Bool, _ header: ReportHeader) -> [Fact] {
    let frame = frames.indices.contains(node.frame) ? frames[node.frame] : nil
    return [
      node.parent < 0 ? .none : .integer(node.parent), .text(frame?.name ?? ""),
      .text(frame?.group ?? ""), frame.map { .text($0.origin.rawValue) } ?? .none,
      header.fact(node.flat), header.fact(node.cum),
    ] + (compares ? [header.fact(node.baseFlat), header.fact(node.baseCum)] : [])
  }

  /// What was left out.
  var facts: Fact {
    .members([
      ("hidden_nodes", .integer(hidden.nodes)), ("cutoff", .integer(hidden.cutoff)),
      ("old_total", baseTotal.map { .integer($0) } ?? .none),
    ])
  }
}
