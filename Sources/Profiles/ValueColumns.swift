/// Columns of values while rows arrive, many at a time.
package struct ValueColumns: Sendable {
  /// The columns, all of one length.
  package private(set) var columns: [[Int64]]

  /// Columns without rows.
  package init(count: Int) {
    columns = Array(repeating: [], count: count)
  }

  /// Adds rows that stand one behind the other, each with a value for every column.
  package mutating func append(rows: Span<Int64>) {
    let stride = columns.count
    for column in 0..<stride {
      columns[column].append(addingCapacity: rows.count / stride) { output in
        var index = column
        while index < rows.count {
          output.append(rows[index])
          index &+= stride
        }
      }
    }
  }
}
