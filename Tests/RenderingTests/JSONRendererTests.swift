import Foundation
import Rendering
import Reports
import Testing

struct JSONRendererTests {
  private func object(_ report: Report, _ origin: ReportOrigin = TableReports.origin) throws
    -> [String: Any]
  {
    let text = try #require(TableReports.text(report, "json", origin))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  private func rows(_ object: [String: Any]) throws -> [[String: Any]] {
    try #require(object["rows"] as? [[String: Any]])
  }

  @Test func `rows are objects with raw numbers`() throws {
    let rows = try rows(object(TableReports.top("main.run", TableReports.hostileName)))
    #expect(rows[0]["flat"] as? Int == 500)
    #expect(rows[0]["cum_share"] as? Double == 0.5)
    #expect(rows[0]["inline"] as? String == "partial-inline")
    #expect(rows[1]["name"] as? String == TableReports.hostileName)
  }

  @Test func `the whole says what it is of`() throws {
    var origin = TableReports.origin
    origin.argument = "main"
    origin.options = [.init("focus", .text("run")), .init("nodecount", .integer(5))]
    origin.warnings = ["nothing matches"]
    let object = try object(TableReports.top("main.run"), origin)
    #expect(object["schema"] as? String == "swprof/report/1")
    #expect(object["tool"] as? [String: String] == ["name": "swprof", "version": "1.2.3"])
    #expect(object["argument"] as? String == "main")
    #expect((object["options"] as? [String: Any])?["nodecount"] as? Int == 5)
    #expect(object["warnings"] as? [String] == ["nothing matches"])
    let value = try #require(object["value"] as? [String: Any])
    #expect(value["unit"] as? String == "milliseconds" && value["total"] as? Int == 2000)
    let profile = try #require(object["profile"] as? [String: Any])
    #expect(profile["time_nanoseconds"] as? Int == 1_500_000_000)
    #expect(profile["duration_nanoseconds"] is NSNull)
  }

  @Test func `what was left out is counted`() throws {
    var report = TableReports.top("main.run")
    var selection = ReportHeader.Selection()
    selection.shownNodes = 1
    selection.candidateNodes = 4
    selection.droppedNodes = 2
    selection.nodeCutoff = 10
    report.header.selection = selection
    let truncation = try #require(try object(report)["truncation"] as? [String: Any])
    #expect(truncation["candidate_nodes"] as? Int == 4)
    #expect(truncation["dropped_nodes"] as? Int == 2 && truncation["node_cutoff"] as? Int == 10)
  }

  @Test func `sections hold their rows, even where there are none`() throws {
    let sections = try #require(
      try object(TableReports.callers)["sections"] as? [[String: Any]])
    #expect(sections.map { $0["node"] as? String } == ["f", "alone"])
    let rows = try rows(sections[0])
    #expect(rows.map { $0["relation"] as? String } == ["caller", "callee"])
    #expect(rows[1]["inline"] as? Bool == true)
    #expect(try self.rows(sections[1]).isEmpty)
  }

  @Test func `labels keep what is a number`() throws {
    let sections = try #require(try object(TableReports.stacks)["sections"] as? [[String: Any]])
    let labels = try #require(sections[0]["labels"] as? [[String: Any]])
    #expect(labels.map { $0["key"] as? String } == ["tenant", "tenant", "size"])
    #expect(labels[2]["number"] as? Int == 64 && labels[2]["unit"] as? String == "bytes")
  }

  @Test func `a comparison has its verdicts and their evidence`() throws {
    let object = try object(TableReports.comparison)
    let rows = try rows(object)
    #expect(rows.map { $0["row"] as? String } == ["node", "node", "total"])
    #expect(rows[0]["old"] as? Int == 200 && rows[0]["change"] as? Double == 0.5)
    #expect(rows[0]["change_high"] is NSNull && rows[0]["n_new"] as? Int == 34)
    #expect(rows[1]["verdict"] as? String == "appeared" && rows[1]["change"] is NSNull)
    let facts = try #require(object["comparison"] as? [String: Any])
    #expect((facts["hidden"] as? [String: Any])?["rows"] as? Int == 3)
    #expect((facts["test"] as? [String: Any])?["method"] as? String == "binomial")
    #expect((object["notes"] as? [String])?.isEmpty == false)
  }

  @Test func `a gate's verdict comes with what broke it`() throws {
    var rule = GateOutcome.Rule(text: "regress>5%", verdict: .regressed, tested: 2)
    rule.findings = [
      .init(
        name: "p/f", shortName: "f", measured: .part(0.5),
        atLeast: .quantity(20, unit: "milliseconds"))
    ]
    let report = TableReports.comparison(judgedBy: GateOutcome(rules: [rule]))
    let gate = try #require(try object(report)["gate"] as? [String: Any])
    #expect(gate["verdict"] as? String == "regressed")
    let rules = try #require(gate["rules"] as? [[String: Any]])
    #expect(rules[0]["obstacle"] is NSNull && rules[0]["tested"] as? Int == 2)
    let finding = try #require((rules[0]["findings"] as? [[String: Any]])?.first)
    #expect((finding["measured"] as? [String: Any])?["value"] as? Double == 0.5)
    #expect((finding["at_least"] as? [String: Any])?["unit"] as? String == "milliseconds")
    #expect(try self.object(TableReports.comparison)["gate"] == nil)
  }

  @Test func `values are divided as the text's are`() throws {
    var report = TableReports.top("main.run")
    report.header.format.ratio = 0.5
    let object = try object(report)
    #expect(try rows(object)[0]["flat"] as? Int == 250)
    #expect((object["value"] as? [String: Any])?["total"] as? Int == 1000)
  }

  @Test func `pictures are no tables`() {
    let graph = Report(
      header: TableReports.header(), body: .graph(Graph(nodes: [], edges: [], largestFlat: 0)))
    for format in ["json", "csv", "markdown"] {
      #expect(TableReports.text(graph, format) == nil)
    }
  }
}
