import Foundation
import Testing

@Suite struct OutputFormatTests {
  private let files = [
    "old": "note: a<b|c\n" + results("X/k=1", [10, 11, 12, 13, 14, 15]) + results("Y", [1]),
    "new": "note: a<b|c\n" + results("X/k=1", [20, 21, 22, 23, 24, 25]) + results("Z", [2]),
  ]

  private func run(_ format: String) -> String {
    benchstat(["-format", format, "old", "new"], files).output
  }

  @Test(arguments: ["markdown", "md"])
  func `Markdown has a table with judged changes in bold and notes below`(format: String) {
    let lines = run(format).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "note: a\\<b\\|c")
    #expect(lines[2] == "| sec/op | old | new | vs base |")
    #expect(lines[3] == "| --- | --: | --: | --: |")
    #expect(
      lines[4] == "| X/k=1 | 12.50n ± 20% | 22.50n ± 11% | **+80.00%** (p=0.002 n=6) |")
    #expect(lines[5] == "| Y | 1.000n ± ∞ ¹ |  |  |")
    #expect(lines[7].hasPrefix("| geomean | 3.536n | 6.708n | +80.00% ² |"))
    #expect(lines[9].hasPrefix("¹ need \\>= 6 samples"))
  }

  @Test func `HTML is one page that escapes what it shows`() {
    let page = run("html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("<div>note: a&lt;b|c</div>"))
    #expect(page.contains("<td class=\"worse\">+80.00% <small>p=0.002 n=6</small></td>"))
    #expect(page.contains("<tr class=\"geomean\">"))
    #expect(!page.contains("http"))
  }

  @Test func `JSON holds all values`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(run("json").utf8))
    let tables = try #require((object as? [String: Any])?["tables"] as? [[String: Any]])
    let table = try #require(tables.first)
    #expect(table["unit"] as? String == "sec/op")
    #expect((table["config"] as? [String: String]) == ["note": "a<b|c"])
    #expect(table["columns"] as? [[String]] == [["old"], ["new"]])
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(rows.map { $0["name"] as? String } == ["X/k=1", "Y", "Z"])
    let cells = try #require(rows[0]["cells"] as? [[String: Any]])
    #expect(cells[1]["n"] as? Int == 6)
    #expect((cells[1]["values"] as? [Double])?.count == 6)
    let change = try #require(cells[1]["change"] as? [String: Any])
    #expect(change["significant"] as? Bool == true)
    #expect(try #require(change["ratio"] as? Double) > 1.79)
    let missing = try #require(rows[1]["cells"] as? [Any])
    #expect(missing[1] is NSNull)
    let unbounded = try #require((rows[1]["cells"] as? [Any])?.first as? [String: Any])
    #expect(unbounded["lower"] is NSNull)
    #expect((unbounded["notes"] as? [String])?.count == 1)
  }

  @Test func `JSON escapes quotes, controls and bad bytes`() throws {
    let text = "k: \"\\\u{1}\n" + results("X", [1])
    let output = benchstat(["-format", "json", "x"], ["x": text]).output
    #expect(output.contains(#"{"k":"\"\\\u0001"}"#))
  }

  @Test func `CSV is rectangular and names cells as spreadsheets do`() {
    let text = (0..<9).map { results("X/c=\($0)", [0]) }.joined()
    let words = ["-format", "csv", "-row", ".name", "-col", "/c", "x"]
    let outcome = benchstat(words, ["x": text])
    #expect(outcome.messages.contains("\nAB4: summaries must be >0 to compute geomean\n"))
    let widths = Set(outcome.output.split(separator: "\n").map { $0.count { $0 == "," } })
    #expect(widths == [34])
    let compatible = benchstat(["-compat"] + words, ["x": text])
    #expect(compatible.messages.contains("\nBB4: summaries must be >0 to compute geomean\n"))
  }

  @Test func `CSV quotes what needs quotes`() {
    let text = results("a,\"b\"", [1]) + results("\\.", [1])
    let output = benchstat(["-format", "csv", "x"], ["x": text]).output
    #expect(output.contains("\n\"a,\"\"b\"\"\",1"))
    #expect(output.contains("\n\"\\.\",1"))
  }

  @Test func `an unknown format is an error that names those there are`() {
    let outcome = benchstat(["-format", "xml", "old"], files)
    #expect(
      outcome.messages == "benchstat: -format must be text, csv, json, markdown or html\n")
    let compatible = benchstat(["-compat", "-format", "json", "old"], files)
    #expect(compatible.messages == "benchstat: -format must be text or csv\n")
    #expect(compatible.exitCode == 0)
  }
}
