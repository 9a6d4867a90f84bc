extension TopTable {
  /// A row for each node.
  func table(_ header: ReportHeader) -> Table {
    Table(
      Self.valueColumns(header) + [.init("name", .name), .init("inline", .text)],
      rows: rows.map { $0.values(header) + [.text($0.name), $0.inlining.fact] })
  }

  /// Columns that all tables of nodes share, in pprof's order.
  static func valueColumns(_ header: ReportHeader) -> [Table.Column] {
    let values = Table.Kind.values(header)
    return [
      .init("flat", values), .init("flat_share", .share, title: "flat%"),
      .init("sum_share", .share, title: "sum%"), .init("cum", values),
      .init("cum_share", .share, title: "cum%"),
    ]
  }
}

extension TopTable.Row {
  /// The cells under `TopTable.valueColumns`.
  func values(_ header: ReportHeader) -> [Fact] {
    [
      header.fact(flat), header.share(flatPart), header.share(flatSum), header.fact(cum),
      header.share(cumPart),
    ]
  }
}

extension TopTable.Inlining {
  /// pprof's words.
  var fact: Fact {
    switch self {
    case .never: .none
    case .byAll: .text("inline")
    case .bySome: .text("partial-inline")
    }
  }
}
