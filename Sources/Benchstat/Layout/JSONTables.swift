import Bytes
import Statistics

/// Tables as JSON, with all numbers as they are.
enum JSONTables {
  static func format(_ tables: [ComparisonTable]) -> ByteString {
    var writer = JSONWriter()
    writer.object { writer in
      writer.list("tables", tables) { write($1, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ table: ComparisonTable, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("config")
      writer.object { writer in
        for line in table.header {
          writer.name(JSONWriter.string(line.name))
          writer.text(JSONWriter.string(line.value))
        }
      }
      writer.member("unit", table.unit)
      writer.list("columns", 0..<table.columnCount) { writer, column in
        writer.list { writer in
          for level in table.columnLevels { writer.text(JSONWriter.string(level[column])) }
        }
      }
      writer.list("rows", table.rows.indices) { write(row: $1, of: table, to: &$0) }
      writer.list("geomean", table.summaries) { write($1, to: &$0) }
    }
  }

  private static func write(
    row: Int, of table: ComparisonTable, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("name", table.rows[row])
      writer.list("cells", table.cells[row]) { writer, cell in
        if let cell { write(cell, to: &writer) } else { writer.null() }
      }
    }
  }

  private static func write(_ cell: ComparisonCell, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("center", cell.summary.center)
      writer.member("lower", cell.summary.lower)
      writer.member("upper", cell.summary.upper)
      writer.member("n", Double(cell.measurements.count))
      writer.list("values", cell.measurements.sorted) { $0.number($1) }
      writer.notes(cell.notes)
      guard let change = cell.change else { return }
      writer.name("change")
      write(change, cell.ratio, to: &writer)
    }
  }

  private static func write(
    _ change: ComparisonCell.Change, _ ratio: Double?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("ratio", ratio)
      writer.member("p", change.comparison.p)
      writer.member("q", change.q)
      writer.name("significant")
      writer.flag(change.isSignificant)
      writer.notes(change.notes)
    }
  }

  private static func write(_ summary: ColumnSummary, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("mean", summary.mean)
      writer.member("ratio", summary.ratio)
      writer.notes(summary.notes)
    }
  }
}

extension JSONWriter {
  /// Bytes that are no UTF-8 become U+FFFD.
  fileprivate static func string(_ bytes: ByteString) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  fileprivate mutating func member(_ name: String, _ text: ByteString) {
    self.name(name)
    self.text(Self.string(text))
  }

  fileprivate mutating func member(_ name: String, _ number: Double?) {
    self.name(name)
    if let number { self.number(number) } else { null() }
  }

  fileprivate mutating func list<Elements: Sequence>(
    _ name: String, _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    self.name(name)
    list { writer in for element in elements { write(&writer, element) } }
  }

  fileprivate mutating func notes(_ notes: [TableNote]) {
    list("notes", notes) { $0.text(Self.string($1.message)) }
  }
}
