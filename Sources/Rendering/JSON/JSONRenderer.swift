import Bytes
import Reports

/// Writes reports as JSON that keeps to docs/schema/report-v1.json.
enum JSONRenderer {
  /// Name and version of what is written; a change that breaks readers is a new one.
  static let schema = "swprof/report/1"

  static func render(_ report: Report, _ origin: ReportOrigin) -> [UInt8]? {
    guard let table = report.table else { return nil }
    var writer = JSONWriter()
    writer.object(.lineEach) { writer in
      for (name, fact) in facts(report, origin) { writer.member(name, fact) }
      write(table, to: &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Writes a report's table with its notes, as one value among others.
  static func write(_ report: Report, _ table: Table, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("notes", notes(report))
      write(table, to: &writer)
    }
  }

  private static func facts(_ report: Report, _ origin: ReportOrigin) -> [(String, Fact)] {
    [
      ("schema", .text(schema)),
      (
        "tool",
        .members([("name", .text(origin.tool.name)), ("version", .text(origin.tool.version))])
      ),
      ("command", .text(origin.command)), ("shape", .text(report.body.name)),
      ("argument", origin.argument.map { .text($0) } ?? .none),
      ("options", .record(origin.options)),
    ] + report.header.facts + report.shapeFacts + [
      ("warnings", .list(origin.warnings.map { .text($0) })),
      ("notes", notes(report)),
    ]
  }

  private static func notes(_ report: Report) -> Fact {
    .list((ReportNotes.findings(report) + ReportNotes.remarks(report)).map { .text($0) })
  }

  private static func write(_ table: Table, to writer: inout JSONWriter) {
    write(table.columns, named: "columns", to: &writer)
    guard table.hasSections else {
      writer.name("rows")
      return writer.list(.lineEach) { writer in
        for section in table.sections { write(section.rows, of: table, to: &writer) }
      }
    }
    write(table.sectionColumns, named: "section_columns", to: &writer)
    writer.name("sections")
    writer.list(.lineEach) { writer in
      for section in table.sections {
        writer.object { writer in
          writer.members(table.sectionColumns, section.cells)
          writer.name("rows")
          writer.list { write(section.rows, of: table, to: &$0) }
        }
      }
    }
  }

  private static func write(_ rows: [[Fact]], of table: Table, to writer: inout JSONWriter) {
    for row in rows { writer.object { $0.members(table.columns, row) } }
  }

  private static func write(
    _ columns: [Table.Column], named name: String, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.list(.lineEach) { writer in
      for column in columns {
        writer.object { writer in
          writer.member("name", .text(column.name))
          writer.member("kind", .text(column.kind.name))
          if let unit = column.kind.unit { writer.member("unit", .text(unit)) }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(_ columns: [Table.Column], _ cells: [Fact]) {
    for (column, cell) in zip(columns, cells) { member(column.name, cell) }
  }

  fileprivate mutating func member(_ name: String, _ fact: Fact) {
    self.name(name)
    write(fact)
  }

  /// Facts are of the program's own making, a few levels deep.
  private mutating func write(_ fact: Fact) {
    switch fact {
    case .none: null()
    case .flag(let flag): self.flag(flag)
    case .integer(let number): integer(number)
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .list(let facts): list { for fact in facts { $0.write(fact) } }
    case .record(let members):
      object { for member in members { $0.member(member.name, member.value) } }
    }
  }
}
