import Rendering
import Reports
import Testing

/// Comparisons on terminals of 80 columns.
struct ComparisonWidthTests {
  private func row(_ name: String, _ verdict: ComparisonTable.Verdict = .changed)
    -> ComparisonTable.Row
  {
    var row = ComparisonTable.Row(
      name: name, shortName: name, base: .init(value: 270, relative: 0.023),
      new: .init(value: 3280, relative: 0.334), change: 13.823)
    row.verdict = verdict
    row.contribution = 0.3118
    row.evidence = .init(p: 0.0001, q: 0.0001, counts: (27, 328))
    row.evidence?.interval = 8.61...22.88
    row.evidence?.detectable = 1.4
    return row
  }

  private func lines(_ rows: [ComparisonTable.Row], width: Int?) -> [String] {
    var table = ComparisonTable(
      base: .init(names: ["a"], events: 1), new: .init(names: ["b"], events: 1), isCum: false,
      scale: .share, total: row("total", .untested))
    table.rows = rows
    table.notes = [.mustDifferInValue]
    var header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "ms", outputUnit: "auto"), total: 1)
    header.width = width
    let bytes = TextRenderer.render(Report(header: header, body: .comparison(table)))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `every line fits, with everything that is known of a row`() {
    let lines = lines([row("join.(*Joiner).Join")], width: 80)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
    #expect(
      lines.contains(
        "join.(*Joiner).Join 2.3% 33.4% +1382%  +861…+2288% 0.000 27+328 +31.18pp"))
  }

  @Test func `a long name stands on a line of its own, whole but for folders in its middle`() {
    let function = "pkg.(*VeryLongTypeName).AMethodWithALongName"
    let path = "github.com/" + String(repeating: "folder/", count: 9)
    let lines = lines([row(path + function), row("f")], width: 80)
    #expect(lines.contains("github.com/…/" + function))
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test func `what an undecided row could have shown takes the place of its interval`() {
    let lines = lines([row("f", .undecided)], width: 80)
    #expect(lines.contains { $0.contains("~ detect +140% 0.000") }, "\(lines)")
  }

  @Test func `nothing is left out where there is room, or no terminal`() {
    #expect(lines([row("f")], width: nil) == lines([row("f")], width: 300))
    #expect(lines([row("f")], width: nil).contains { $0.contains("(p=0.000 n=27+328)") })
  }

  @Test func `the narrowest screens keep both sides, the change and its share`() {
    let lines = lines([row("join.(*Joiner).Join")], width: 40)
    let row = lines.firstIndex(of: "join.(*Joiner).Join").map { lines[$0 + 1] }
    #expect(
      row?.split(separator: " ") == ["2.3%", "33.4%", "+1382%", "+31.18pp"])
  }
}
