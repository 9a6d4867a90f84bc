/// Neighbouring columns with one value at a level of the header, and at all levels above.
struct HeaderRun: Equatable {
  let value: ByteString
  let columns: Range<Int>

  static func runs(of table: ComparisonTable, level: Int) -> [HeaderRun] {
    let above = table.columnLevels[...level]
    let starts = (0..<table.columnCount).filter { column in
      column == 0 || above.contains { $0[column] != $0[column - 1] }
    }
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : table.columnCount
      return HeaderRun(value: table.columnLevels[level][start], columns: start..<end)
    }
  }
}
