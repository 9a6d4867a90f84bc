import Units

extension StackList {
  /// A section for each sample, a row for each of its frames, leaf first.
  func table(_ header: ReportHeader) -> Table {
    let list = self
    return Table(
      [.init("name", .name), .init("inline", .flag)],
      sectionColumns: [
        .init("sample", .integer), .init("value", .values(header)),
        .init("value_share", .share, title: "value%"), .init("labels", .labels),
      ], sectionCount: stacks.count
    ) { list.section($0, header) }
  }

  private func section(_ index: Int, _ header: ReportHeader) -> Table.Section {
    let stack = stacks[index]
    return Table.Section(
      cells: [
        .integer(index + 1), header.fact(stack.value), header.share(stack.value),
        stack.labels.fact,
      ],
      rows: stack.frames.map { [.text(names[Int($0.name)]), .flag($0.isInlined)] })
  }
}

extension SampleLabels {
  /// A record for each value of each key.
  package var fact: Fact {
    .list(
      texts.flatMap { group in
        group.values.map { .members([("key", .text(group.key)), ("text", .text($0))]) }
      }
        + numbers.flatMap { group in
          group.values.map {
            .members([
              ("key", .text(group.key)), ("number", .integer($0.value)),
              ("unit", .nonEmpty($0.unit)),
            ])
          }
        })
  }
}
