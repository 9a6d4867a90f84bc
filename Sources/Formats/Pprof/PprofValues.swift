import Bytes
import Profiles

/// The values of the samples decoded so far.
///
/// Rows wait in one buffer and move to their columns many at a time: an append to one of several
/// arrays checks twice whether it is shared, which cost a large profile a tenth of its decoding.
struct PprofValues {
  /// How many values the first row had; later rows with another number are dropped.
  private(set) var rowLength: Int?
  private var table = ValueColumns(count: 0)
  private var waiting: [Int64] = []
  private var count = 0
  private var rowStart = 0

  private static let mostRows = 512

  /// The columns; whole once sealed.
  var columns: [[Int64]] { table.columns }

  /// Adds a value to the current row.
  mutating func append(_ value: UInt64) {
    makeRoom(for: 1)
    waiting[count] = Int64(bitPattern: value)
    count &+= 1
  }

  /// Adds packed values to the current row.
  mutating func append(packed values: consuming ByteReader) throws(ByteError) {
    makeRoom(for: values.remaining)
    var place = count
    var output = waiting.mutableSpan
    while !values.isAtEnd {
      output[place] = Int64(bitPattern: try values.varint())
      place &+= 1
    }
    count = place
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count &+ more &- waiting.count
    guard missing > 0 else { return }
    waiting.append(contentsOf: repeatElement(0, count: max(missing, waiting.count, 64)))
  }

  /// Ends the current row and returns how many values it had.
  mutating func endRow() -> Int {
    let length = count &- rowStart
    if rowLength == nil {
      rowLength = length
      table = ValueColumns(count: length)
    }
    if rowLength != length { count = rowStart }
    rowStart = count
    if count >= Self.mostRows &* length { flush() }
    return length
  }

  private mutating func flush() {
    Self.move(waiting, count, to: &table)
    count = 0
    rowStart = 0
  }

  private static func move(_ values: [Int64], _ count: Int, to table: inout ValueColumns) {
    table.append(rows: values.span.extracting(0..<count))
  }

  /// Ends writing.
  mutating func seal() {
    flush()
    waiting = []
  }
}
