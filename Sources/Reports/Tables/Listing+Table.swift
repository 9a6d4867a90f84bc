extension Listing {
  /// A section for each routine, a row for each line of its source.
  func table(_ header: ReportHeader) -> Table {
    let values = Table.Kind.values(header)
    let routines = routines
    return Table(
      [
        .init("line", .integer), .init("flat", values), .init("cum", values),
        .init("source", .source),
      ],
      sectionColumns: [
        .init("function", .name), .init("file", .name),
        .init("function_flat", values, title: "flat"),
        .init("function_cum", values, title: "cum"),
        .init("function_cum_share", .share, title: "cum%"), .init("problem", .text),
      ], sectionCount: routines.count
    ) { routines[$0].section(header) }
  }
}

extension Listing.Routine {
  fileprivate func section(_ header: ReportHeader) -> Table.Section {
    let facts: [Fact] = [
      .text(function), file.map { .text($0) } ?? .none, header.fact(flat), header.fact(cum),
      header.share(cumPart),
    ]
    switch source {
    case .lines(let lines):
      let problem = file == nil ? Fact.text("no_source_information") : .none
      return Table.Section(cells: facts + [problem], rows: lines.map { $0.row(header) })
    case .unavailable(let problem):
      return Table.Section(cells: facts + [.text(problem.name)], rows: [])
    }
  }
}

extension Listing.Line {
  fileprivate func row(_ header: ReportHeader) -> [Fact] {
    [.integer(number), header.fact(flat), header.fact(cum), .text(text)]
  }
}

extension SourceProblem {
  /// The name for programs.
  fileprivate var name: String {
    switch self {
    case .notFound: "not_found"
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .outsideRoots: "outside_roots"
    case .notSource: "not_source"
    }
  }
}
