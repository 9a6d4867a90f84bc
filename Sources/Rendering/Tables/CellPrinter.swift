import Reports
import Units

/// Puts cells into the words people read.
struct CellPrinter {
  let format: ValueFormat

  func cell(_ fact: Fact, _ kind: Table.Kind) -> PrintedTable.Cell {
    PrintedTable.Cell(
      text: text(fact, kind), isCode: kind == .name || kind == .source, sortKey: Self.sortKey(fact))
  }

  private func text(_ fact: Fact, _ kind: Table.Kind) -> String {
    switch (kind, fact) {
    case (.quantity(let unit), .integer(let value)):
      Quantity(value, unit).label(in: format.outputUnit)
    case (.share, .number(let part)): Percentage(fraction: part).trimmedText
    case (.change, .number(let change)): ComparisonCells.signed(change)
    case (.number, .number(let number)): DecimalText.general(number, digits: 3)
    case (.flag, .flag(let flag)): flag ? "yes" : ""
    case (.source, .text(let text)): SafeText.escapedSource(text)
    default: SafeText.escaped(FactText.text(fact))
    }
  }

  private static func sortKey(_ fact: Fact) -> Double? {
    switch fact {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
