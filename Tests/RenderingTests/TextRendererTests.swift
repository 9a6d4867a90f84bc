import Rendering
import Reports
import Testing

struct TextRendererTests {
  private func header(total: Int64 = 2_000_000_000) -> ReportHeader {
    var facts = ProfileFacts()
    facts.binary = "server"
    facts.sampleType = "cpu"
    facts.durationNanoseconds = 4_000_000_000
    let format = ValueFormat(sampleUnit: "nanoseconds", outputUnit: "ms")
    return ReportHeader(profile: facts, format: format, total: total)
  }

  private func text(_ header: ReportHeader, _ body: Shape) -> [String] {
    String(decoding: TextRenderer.render(Report(header: header, body: body)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a table of nodes has pprof's columns`() {
    var header = header()
    header.isCompact = true
    let row = TopTable.Row(
      name: "main.run", inlining: .bySome, flat: 1_500_000_000, flatSum: 1_500_000_000,
      cum: 2_000_000_000)
    #expect(
      text(header, .top(TopTable(rows: [row]))) == [
        "      flat  flat%   sum%        cum   cum%",
        "    1500ms 75.00% 75.00%     2000ms   100%  main.run (partial-inline)", "",
      ])
  }

  @Test func `a line break that a label keeps begins a table of its own`() {
    let rows = [
      TagTable.Row(text: "a\u{10ff0a}b", value: 1_000_000_000),
      TagTable.Row(text: "c", value: 40_000_000),
    ]
    let table = TagTable(groups: [.init(key: "x\u{10ff0a}key", total: 1_040_000_000, rows: rows)])
    #expect(
      text(header(), .tags(table)) == [
        "x\u{10ff0a} key: Total 1040ms of 2000ms (52.00%)",
        "      1000ms (50.00%): a\u{10ff0a}b", "   40ms ( 2.00%): c", "", "",
      ])
  }

  @Test func `the header says what was shown and what was dropped`() {
    var header = header()
    var selection = ReportHeader.Selection()
    selection.shownFlat = 500_000_000
    selection.shownNodes = 3
    selection.candidateNodes = 9
    selection.droppedNodes = 1
    selection.nodeCutoff = 10_000_000
    header.selection = selection
    header.activeFilters = [.init(name: "focus", value: "run")]
    #expect(
      text(header, .top(TopTable(rows: []))).dropLast(2) == [
        "File: server", "Type: cpu", "Duration: 4s, Total samples = 2000ms (50.00%)",
        "Active filters:", "   focus=run",
        "Showing nodes accounting for 500ms, 25.00% of 2000ms total",
        "Dropped 1 node (cum <= 10ms)", "Showing top 3 nodes out of 9",
      ])
  }

  @Test func `a long filter is cut without splitting a character`() {
    var header = header()
    header.isCompact = true
    header.activeFilters = [.init(name: "focus", value: String(repeating: "é", count: 60))]
    let line = text(header, .top(TopTable(rows: [])))[1]
    #expect(line.hasSuffix("…"))
    #expect(!line.unicodeScalars.contains("\u{fffd}"))
  }

  @Test func `a newline in a name forges no row`() {
    let row = TopTable.Row(
      name: "a\n   9s   90%  main.innocent", inlining: .never, flat: 0, flatSum: 0, cum: 0)
    #expect(text(header(), .top(TopTable(rows: [row]))).count == 6)
  }

  @Test func `a listing shows zeros as dots and problems as sentences`() {
    let lines = [Listing.Line(number: 3, text: "\tx++", flat: 0, cum: 1_000_000)]
    let routines = [
      Listing.Routine(function: "f", file: "a.go", flat: 0, cum: 1_000_000, source: .lines(lines)),
      Listing.Routine(
        function: "g", file: "b.go", flat: 0, cum: 0,
        source: .unavailable(.notFound(path: "b.go", searched: "src"))),
      Listing.Routine(function: "h", file: nil, flat: 0, cum: 0, source: .lines([])),
    ]
    #expect(
      text(header(), .listing(Listing(routines: routines))) == [
        "Total: 2000ms", "ROUTINE ======================== f in a.go",
        "         0        1ms (flat, cum)  0.05% of Total",
        "         .        1ms      3:\tx++", "ROUTINE ======================== g in b.go",
        "         0          0 (flat, cum)     0% of Total",
        " Error: could not find file b.go on path src", "No source information for h", "",
      ])
  }
}
