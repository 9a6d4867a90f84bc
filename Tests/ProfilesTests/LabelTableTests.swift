import Profiles
import Testing

struct LabelTableTests {
  private let text = Label(key: StringID(rawValue: 3), value: .text(StringID(rawValue: 4)))
  private let number = Label(
    key: StringID(rawValue: .max), value: .number(.min, unit: StringID(rawValue: .max)))

  private func read(_ table: LabelTable, count: Int) -> [[Label]] {
    var cursor = table.makeCursor()
    var labels: [Label] = [text]
    return (0..<count).map { _ in
      cursor.next(into: &labels)
      return labels
    }
  }

  private func table(_ rows: [[Label]]) -> LabelTable {
    var table = LabelTable()
    for row in rows { table.append(row) }
    table.seal()
    return table
  }

  @Test func `labels come back sample by sample`() {
    let rows: [[Label]] = [[], [text], [], [], [number, text, number], []]
    #expect(read(table(rows), count: rows.count + 1) == rows + [[]])
  }

  @Test func `a table without labels takes no room`() {
    let table = table([[], [], []])
    #expect(table.isEmpty)
    #expect(table.count == 3)
    #expect(read(table, count: 3) == [[], [], []])
  }

  @Test func `labels that come late stand with their samples`() {
    let rows = Array(repeating: [Label](), count: 20_000) + [[number], [text, text]]
    #expect(read(table(rows), count: rows.count) == rows)
  }

  @Test func `numbers of every size survive`() {
    let values: [Int64] = [0, 1, -1, 63, 64, -64, -65, .max, .min, 1 << 40, -(1 << 40)]
    let rows = values.map { [Label(key: .empty, value: .number($0, unit: .empty))] }
    #expect(read(table(rows), count: rows.count) == rows)
  }
}
