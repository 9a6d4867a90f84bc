extension TagTable {
  /// A section for each key, a row for each of its values.
  func table(_ header: ReportHeader) -> Table {
    let values = Table.Kind.values(header)
    let groups = groups
    return Table(
      [.init("value", .name), .init("weight", values), .init("weight_share", .share, title: "%")],
      sectionColumns: [
        .init("key", .name), .init("key_weight", values, title: "total"),
        .init("key_share", .share, title: "total%"),
      ], sectionCount: groups.count
    ) { index in
      let group = groups[index]
      return Table.Section(
        cells: [.text(group.key), header.fact(group.total), header.share(group.part)],
        rows: group.rows.map { [.text($0.text), header.fact($0.value), header.share($0.part)] })
    }
  }
}
