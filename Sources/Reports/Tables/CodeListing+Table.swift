extension CodeListing {
  /// A section for each function of a binary, a row for each of its instructions.
  func table(_ header: ReportHeader) -> Table {
    let values = Table.Kind.values(header)
    let routines = routines
    return Table(
      [
        .init("address", .text), .init("flat", values), .init("cum", values),
        .init("instruction", .source), .init("place", .name),
      ],
      sectionColumns: [
        .init("function", .name), .init("aliases", .name),
        .init("function_flat", values, title: "flat"),
        .init("function_cum", values, title: "cum"),
        .init("function_cum_share", .share, title: "cum%"),
      ], sectionCount: routines.count
    ) { routines[$0].section(header) }
  }
}

extension CodeListing.Routine {
  fileprivate func section(_ header: ReportHeader) -> Table.Section {
    Table.Section(
      cells: [
        .text(names.first ?? ""), .nonEmpty(names.dropFirst().joined(separator: "; ")),
        header.fact(flat), header.fact(cum), header.share(cumPart),
      ],
      rows: instructions.map { instruction in
        [
          .text(.hexadecimal(instruction.address)), header.fact(instruction.flat),
          header.fact(instruction.cum), .text(instruction.text), .nonEmpty(instruction.place),
        ]
      })
  }
}
