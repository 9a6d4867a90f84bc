/// Columns of values while rows arrive.
///
/// Rows wait in one buffer and move to their columns many at a time: an append to one of several
/// arrays checks twice whether it is shared, which cost a large profile a tenth of its decoding.
package struct ValueColumns: Sendable {
  /// The columns; whole once the table is sealed.
  package private(set) var columns: [[Int64]]
  private var pending: [Int64] = []

  private static let pendingRows = 512

  /// Columns without rows.
  package init(count: Int) {
    columns = Array(repeating: [], count: count)
  }

  package var count: Int { columns.count }

  /// Adds a row; values beyond the number of columns are dropped, missing ones are zero.
  package mutating func append(_ row: [Int64]) {
    let columnCount = columns.count
    for index in 0..<min(row.count, columnCount) { pending.append(row[index]) }
    for _ in 0..<max(columnCount - row.count, 0) { pending.append(0) }
    if pending.count >= Self.pendingRows * columnCount { flush() }
  }

  /// Ends writing.
  package mutating func seal() {
    flush()
    pending = []
  }

  private mutating func flush() {
    var rows: [Int64] = []
    swap(&rows, &pending)
    Self.move(rows.span, to: &columns)
    rows.removeAll(keepingCapacity: true)
    swap(&rows, &pending)
  }

  private static func move(_ rows: Span<Int64>, to columns: inout [[Int64]]) {
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
