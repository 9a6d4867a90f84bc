extension FrameTree {
  /// A row for each path, by depth below its root.
  func table(_ header: ReportHeader) -> Table {
    let isCompared = rows.contains { $0.base != nil }
    var columns = [
      Table.Column("depth", .integer), Table.Column("name", .name),
      Table.Column("flat", .values(header)), Table.Column("cum", .values(header)),
      Table.Column("cum_share", .share, title: "cum%"),
    ]
    if isCompared { columns.append(Table.Column("base", .values(header))) }
    return Table(
      columns,
      rows: rows.map { row in
        let cells: [Fact] = [
          .integer(Int64(row.depth)), .text(row.name), header.fact(row.flat),
          header.fact(row.cum), header.share(row.cum),
        ]
        return isCompared ? cells + [row.base.map(header.fact) ?? .none] : cells
      })
  }
}
