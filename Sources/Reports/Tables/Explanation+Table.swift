extension Explanation {
  /// A section for each cause, a row for each line and each library function that grew in it.
  func table(_ header: ReportHeader) -> Table {
    let causes = causes
    let relative = comparison.isShare ? Table.Kind.share : .number
    return Table(
      [
        .init("evidence", .text), .init("name", .name),
        .init("evidence_old", relative, title: "old"),
        .init("evidence_new", relative, title: "new"),
      ],
      sectionColumns: [
        .init("cause", .name), .init("part", .share, title: "of the growth"),
        .init("old", .values(header)), .init("new", .values(header)), .init("change", .change),
        .init("verdict", .text), .init("p", .number), .init("path", .name),
      ], sectionCount: causes.count
    ) { causes[$0].section(header) }
  }

  /// What was found besides causes.
  var facts: Fact {
    .members([
      ("minor_causes", .integer(minorCauses)), ("fork", fork?.fact ?? .none),
      (
        "shifts",
        .list(
          shifts.map {
            .members([
              ("name", .text($0.name)), ("container", .text($0.container)),
              ("sources", .list($0.sources.map { .text($0) })),
            ])
          })
      ),
      (
        "renames",
        .list(renames.map { .members([("old", .text($0.old)), ("new", .text($0.new))]) })
      ),
      ("collection", collection?.fact ?? .none),
    ])
  }
}

extension Explanation.Cause {
  fileprivate func section(_ header: ReportHeader) -> Table.Section {
    Table.Section(
      cells: [
        .text(row.name), .number(part), header.fact(row.base.value), header.fact(row.new.value),
        .finite(row.change), .text(row.verdict.name), .finite(row.evidence?.p),
        .text(path.joined(separator: ";")),
      ],
      rows: lines.map { $0.row("line") } + callees.map { $0.row("callee") })
  }
}

extension Explanation.Change {
  fileprivate func row(_ evidence: String) -> [Fact] {
    [.text(evidence), .text(name), .number(base), .number(new)]
  }

  fileprivate var fact: Fact {
    .members([("name", .text(name)), ("old", .number(base)), ("new", .number(new))])
  }
}

extension Explanation.Fork {
  fileprivate var fact: Fact {
    .members([
      ("path", .list(path.map { .text($0) })),
      (
        "branches",
        .list(
          branches.map { .members([("name", .text($0.name)), ("part", .finite($0.part))]) })
      ),
    ])
  }
}

extension Explanation.Collection {
  fileprivate var fact: Fact {
    .members([
      ("old", .number(base)), ("new", .number(new)), ("sites", .list(sites.map(\.fact))),
    ])
  }
}
