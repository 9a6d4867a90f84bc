/// Tables with the lines that set each apart from the one before it.
struct TableSequence {
  /// A table and the fields of its key that changed.
  struct Item {
    let changed: [ComparisonTable.HeaderLine]
    let table: ComparisonTable
  }

  let items: [Item]

  init(_ tables: [ComparisonTable]) {
    items = tables.enumerated().map { index, table in
      let previous = index > 0 ? tables[index - 1].header : []
      let changed = table.header.enumerated().filter { position, line in
        position >= previous.count || previous[position].value != line.value
      }
      return Item(changed: changed.map(\.element), table: table)
    }
  }

  /// All tables as text, a blank line between two.
  func formatText() -> ByteString {
    var output: ByteString = []
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: "\n")) }
      for line in item.changed { output += line.text + [UInt8(ascii: "\n")] }
      output += ComparisonText.format(item.table)
    }
    return output
  }
}

extension ComparisonTable.HeaderLine {
  /// The field and its value as in benchmark text.
  var text: ByteString { name + Array(": ".utf8) + value }
}
