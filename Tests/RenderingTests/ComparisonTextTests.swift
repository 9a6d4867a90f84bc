import Rendering
import Reports
import Testing

struct ComparisonTextTests {
  private typealias Row = ComparisonTable.Row

  private func cell(_ value: Int64, _ relative: Double?) -> ComparisonTable.Cell {
    .init(value: value, relative: relative)
  }

  private func row(
    _ name: String, _ values: (Int64, Int64), _ verdict: ComparisonTable.Verdict = .changed
  ) -> Row {
    let (base, new) = (Double(values.0), Double(values.1))
    var row = Row(
      name: name, shortName: name, base: cell(values.0, base / 1000),
      new: cell(values.1, new / 1000), change: base == 0 ? .infinity : new / base - 1)
    row.verdict = verdict
    row.contribution = (new - base) / 1000
    row.evidence = .init(p: 0.0126, q: 0.02, counts: (12, 34))
    row.evidence?.interval = -0.052...1.5
    return row
  }

  private func table(_ rows: [Row], scale: ComparisonTable.Scale = .share) -> ComparisonTable {
    var table = ComparisonTable(
      base: .init(names: ["a.prof"], events: 100), new: .init(names: ["b.prof"], events: 200),
      isCum: false, scale: scale, total: row("total", (1000, 1000), .untested))
    table.rows = rows
    return table
  }

  private func text(_ table: ComparisonTable) -> [String] {
    var facts = ProfileFacts()
    facts.sampleType = "cpu"
    let header = ReportHeader(
      profile: facts, format: ValueFormat(sampleUnit: "milliseconds", outputUnit: "auto"),
      total: 1000)
    return String(
      decoding: TextRenderer.render(Report(header: header, body: .comparison(table))),
      as: UTF8.self
    ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func line(of table: ComparisonTable, _ name: String) -> String {
    text(table).first { $0.hasPrefix(name) } ?? ""
  }

  @Test func `a row has both sides, the change, its evidence and what it adds`() {
    let words = line(of: table([row("f", (200, 300))]), "f").split(separator: " ").map(String.init)
    #expect(
      words == [
        "f", "200ms", "20.0%", "300ms", "30.0%", "+50.00%", "(p=0.013", "n=12+34)", "[-5.2%,",
        "+150%]", "+10.00pp",
      ])
  }

  @Test func `what is known of a change is one sign`() {
    let signs: [(ComparisonTable.Verdict, String)] = [
      (.appeared, " new "), (.vanished, " gone "), (.undecided, " ~ "), (.equal, " ≈ "),
    ]
    for (verdict, sign) in signs {
      #expect(line(of: table([row("f", (200, 300), verdict)]), "f").contains(sign))
    }
    #expect(line(of: table([row("f", (0, 300), .untested)]), "f").contains(" new "))
  }

  @Test func `bars stand between the sides, and below them no line ends with blanks`() {
    let lines = text(table([row("f", (200, 300)), row("longer name", (1, 2))]))
    #expect(lines[4].contains("│") && lines[4].contains("old") && lines[4].contains("new"))
    #expect(lines[5].filter { $0 == "│" }.count == 3)
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func `what could have been found is only said of undecided rows`() {
    var undecided = row("f", (200, 300), .undecided)
    undecided.evidence?.detectable = 1.4
    #expect(line(of: table([undecided]), "f").hasSuffix("+140%"))
    undecided.verdict = .changed
    #expect(!line(of: table([undecided]), "f").hasSuffix("+140%"))
  }

  @Test func `profiles are counted as benchstat counts measurements`() {
    var several = row("f", (200, 300))
    several.evidence?.counts = (6, 6)
    several.evidence?.countsProfiles = true
    #expect(line(of: table([several]), "f").contains("n=6)"))
    several.evidence?.counts = (6, 5)
    #expect(line(of: table([several]), "f").contains("n=6+5)"))
  }

  @Test func `other scales show the change of the whole`() {
    let lines = text(table([row("f", (200, 300))], scale: .none))
    #expect(lines[5].contains("Δ total"))
    #expect(lines.contains { $0.hasPrefix("f") && $0.hasSuffix("+10.0%") })
    #expect(lines.contains { $0.hasPrefix("total") && $0.hasSuffix("+0.00%") })
  }

  @Test func `rows that are not shown are counted, and what is known of them said`() {
    var table = table([row("f", (200, 300))])
    table.hidden.rows = 7
    #expect(text(table).contains("… and 7 more rows (-nodecount=0 shows all)"))
    table.test = .init(
      method: .binomial(phi: 2, variation: 0.02), alpha: 0.05, familySize: 8, tooFew: 0,
      controls: true)
    #expect(text(table).contains { $0.hasPrefix("… and 7 more rows, none of them known") })
    table.hidden.changed = 3
    #expect(text(table).contains { $0.hasPrefix("… and 7 more rows, 3 of them changed") })
  }

  @Test func `names from files cannot draw on the terminal`() {
    var hostile = table([row("f\u{1b}[2J\n", (1, 2))])
    hostile.base.names = ["a\u{7}.prof"]
    hostile.notes = [.severalBenchmarks(["q.Benchmark\u{1b}]0;x"])]
    #expect(text(hostile).allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } })
  }

  @Test func `a table without rows has its totals`() {
    let lines = text(table([]))
    #expect(lines.contains { $0.hasPrefix("total") })
  }

  @Test func `a footnote is there where a row bears its mark`() {
    var table = table([row("f", (100, 200))])
    table.notes = [.besideTypical]
    #expect(!text(table).joined().contains("¹"))
    table.rows[0].evidence?.isBesideTypical = true
    #expect(text(table).count { $0.contains("¹") } == 2)
  }
}
