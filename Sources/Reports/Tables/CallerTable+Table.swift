extension CallerTable {
  /// A section for each node, a row for each of its callers and callees.
  func table(_ header: ReportHeader) -> Table {
    let entries = entries
    return Table(
      [
        .init("relation", .text), .init("weight", .values(header)),
        .init("weight_share", .share, title: "of node"), .init("name", .name),
        .init("inline", .flag),
      ],
      sectionColumns: [.init("node", .name)] + TopTable.valueColumns(header),
      sectionCount: entries.count
    ) { entries[$0].section(header) }
  }
}

extension CallerTable.Entry {
  fileprivate func section(_ header: ReportHeader) -> Table.Section {
    Table.Section(
      cells: [.text(node.name)] + node.values(header),
      rows: callers.map { row("caller", $0, header) } + callees.map { row("callee", $0, header) })
  }

  private func row(
    _ relation: String, _ neighbour: CallerTable.Neighbour, _ header: ReportHeader
  ) -> [Fact] {
    [
      .text(relation), header.fact(neighbour.weight), .share(neighbour.part, of: node.cumPart),
      .text(neighbour.name), .flag(neighbour.isInline),
    ]
  }
}
