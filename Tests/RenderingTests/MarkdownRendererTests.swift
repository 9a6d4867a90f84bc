import Rendering
import Reports
import Testing

struct MarkdownRendererTests {
  private func lines(_ report: Report) throws -> [String] {
    try #require(TableReports.text(report, "markdown"))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `facts stand above a table with units`() throws {
    let lines = try lines(TableReports.top("main.run"))
    #expect(lines.first == "File: server  ")
    #expect(
      lines.suffix(4) == [
        "| flat | flat% | sum% | cum | cum% | name | inline |",
        "| --: | --: | --: | --: | --: | --- | --- |",
        "| 0.50s | 25.00% | 25.00% | 1s | 50.00% | `main.run` | partial-inline |", "",
      ])
  }

  @Test(arguments: [
    ("f", "`f`"), ("a|b", "`a\\|b`"), ("(*T).m", "`(*T).m`"), ("a`b", "<code>a\\`b</code>"),
    ("<b>", "`<b>`"), ("a\\|<b>", "<code>a\\\\&#124;&lt;b&gt;</code>"),
    ("a\nb", "<code>a\\\\nb</code>"), ("@team", "`@team`"), ("", ""),
  ])
  func `a name is shown letter by letter`(name: String, cell: String) throws {
    let row = try #require(try lines(TableReports.top(name)).last { $0.hasPrefix("| 0.50s") })
    #expect(row.hasSuffix(" | \(cell) | partial-inline |"))
  }

  @Test func `each section is a table below its common values`() throws {
    let lines = try lines(TableReports.tags)
    #expect(lines.contains("**`tenant`** · total 1.60s · total% 80.00%"))
    #expect(lines.contains("| value | weight | % |"))
    #expect(lines.contains("|  | 0.10s | 5.00% |"))
  }

  @Test func `a section without rows is its heading alone`() throws {
    let lines = try lines(TableReports.callers)
    #expect(lines.count { $0.hasPrefix("| relation") } == 1)
    #expect(lines.contains { $0.hasPrefix("**`alone`**") })
  }

  @Test func `a comparison reads as its text does`() throws {
    let lines = try lines(TableReports.comparison)
    #expect(lines[0] == "old: a.prof (100 samples)  ")
    #expect(
      lines.contains(
        "| `f` | 0.20s | 20.0% | 0.30s | 30.0% | +50.00% | (p=0.013 n=12+34) "
          + "| \\[-5.2%, +∞\\] | +10.00pp |"))
    #expect(lines.contains { $0.hasPrefix("… and 3 more rows") })
    #expect(lines.contains { $0.hasPrefix("| total | 1s ") })
  }

  @Test(arguments: [(5, false), (6, true)])
  func `many rows not known to have changed are folded below those that are`(
    undecided: Int, isFolded: Bool
  ) throws {
    var report = TableReports.comparison
    guard case .comparison(var table) = report.body else { return }
    let changed = table.rows
    table.rows += (0..<undecided).map { number in
      var row = changed[0]
      row.shortName = "u\(number)"
      row.verdict = .undecided
      return row
    }
    report.body = .comparison(table)
    let lines = try lines(report)
    let total = try #require(lines.firstIndex { $0.hasPrefix("| total |") })
    let last = try #require(lines.firstIndex { $0.hasPrefix("| `u\(undecided - 1)` |") })
    #expect((total < last) == isFolded)
    let changes = try #require(lines.firstIndex { $0.hasPrefix("| `g` |") })
    #expect(changes < total)
    #expect(lines.contains("<details>") == isFolded && lines.contains("</details>") == isFolded)
    #expect(lines.contains("<summary>6 rows not known to have changed</summary>") == isFolded)
    #expect(lines.count { $0.hasPrefix("|  | old flat |") } == (isFolded ? 2 : 1))
  }

  @Test func `sentences stand before the evidence`() throws {
    let lines = try lines(TableReports.explanation)
    let sentence = try #require(lines.firstIndex { $0.contains("of the growth.") })
    let evidence = try #require(
      lines.firstIndex(of: "| evidence | name | old | new |"))
    #expect(sentence < evidence)
    #expect(lines.contains("| line | `a.go:7` | 20.00% | 30.00% |"))
    #expect(lines.contains { $0.contains("change +50.00%") && $0.contains("p 0.0126") })
  }

  @Test(arguments: TableReports.all.indices)
  func `every line of a table has as many cells as its heading`(index: Int) throws {
    var width = 0
    for line in try lines(TableReports.all[index]) {
      guard line.hasPrefix("|") else {
        width = 0
        continue
      }
      var isEscaped = false
      let bars = line.count { character in
        defer { isEscaped = character == "\\" && !isEscaped }
        return character == "|" && !isEscaped
      }
      #expect(width == 0 || bars == width, "\(line)")
      width = bars
    }
  }
}
