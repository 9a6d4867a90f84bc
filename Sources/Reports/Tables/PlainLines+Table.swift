extension PlainLines {
  /// A row for each line.
  var table: Table {
    Table([.init("line", .name)], rows: lines.map { [.text($0)] })
  }
}
