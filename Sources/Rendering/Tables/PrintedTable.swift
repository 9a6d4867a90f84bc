import Reports
import Units

/// A table as people read it: texts with units, one or several tables under headings.
struct PrintedTable {
  var columns: [Column]
  var sections: [Section]

  struct Column {
    var title: String
    var alignment: Alignment
    /// Whether blanks at the beginning of its texts count.
    var isSource = false
  }

  enum Alignment {
    case left, right
  }

  /// A table below what its rows have in common.
  struct Section {
    /// Named values; empty where all rows are one section.
    var heading: [NamedCell] = []
    var rows: [[Cell]]
    /// Rows that stay at the end however the others are sorted.
    var footer: [[Cell]] = []
    /// How many rows at the end are worth less than those before, and what they are.
    var lesser: (count: Int, title: String)?
  }

  struct NamedCell {
    var title: String
    var cell: Cell
  }

  struct Cell {
    var text: String
    /// Whether the text is a name or source, to be shown letter by letter.
    var isCode = false
    /// What a column is sorted by, for numbers.
    var sortKey: Double?
  }
}

extension PrintedTable {
  /// The table of a report, if it has one.
  init?(_ report: Report) {
    if case .comparison(let table) = report.body {
      self.init(table, report.header)
    } else if let table = report.table {
      self.init(table, report.header.format)
    } else {
      return nil
    }
  }

  private init(_ table: Table, _ format: ValueFormat) {
    columns = table.columns.map {
      Column(title: $0.title, alignment: $0.kind.alignment, isSource: $0.kind == .source)
    }
    let printer = CellPrinter(format: format)
    sections = table.sections.map { section in
      Section(
        heading: zip(table.sectionColumns, section.cells).map {
          NamedCell(title: $0.title, cell: printer.cell($1, $0.kind))
        },
        rows: section.rows.map { row in
          zip(table.columns, row).map { printer.cell($1, $0.kind) }
        })
    }
  }
}

extension Table.Kind {
  fileprivate var alignment: PrintedTable.Alignment {
    switch self {
    case .text, .name, .source, .flag, .labels, .values: .left
    case .integer, .quantity, .share, .change, .number: .right
    }
  }
}
