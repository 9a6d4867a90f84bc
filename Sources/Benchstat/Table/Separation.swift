/// Columns that stand in tables of their own, and so are compared with nothing.
struct Separation: Equatable {
  /// The columns, in the order of their tables.
  let columns: [ByteString]
  /// The fields in which their tables differ.
  let fields: [ByteString]

  /// All separations, each once whatever number of units it shows in.
  static func all(in tables: [ComparisonTable]) -> [Separation] {
    var found: [Separation] = []
    var units: [ByteString] = []
    for table in tables where !units.contains(table.unit) {
      units.append(table.unit)
      let lonely = tables.filter { $0.unit == table.unit && $0.columnCount == 1 }
      if let separation = Separation(lonely), !found.contains(separation) {
        found.append(separation)
      }
    }
    return found
  }

  private init?(_ tables: [ComparisonTable]) {
    let names = tables.map { table in
      Array(table.columnLevels.map { $0[0] }.joined(separator: [UInt8(ascii: " ")]))
    }
    columns = names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }
      .map(\.element)
    guard columns.count > 1, let first = tables.first else { return nil }
    fields = first.header.indices.filter { index in
      tables.contains { $0.header[index].value != first.header[index].value }
    }.map { first.header[$0].name }
  }
}
