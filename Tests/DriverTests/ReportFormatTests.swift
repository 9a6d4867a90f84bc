import Commands
import Driver
import Foundation
import Reports
import TestSupport
import Testing

struct ReportFormatTests {
  private func output(
    _ command: String, _ argument: String? = nil, _ set: (inout Options) -> Void
  ) throws -> String {
    var request = SourceRequest()
    request.sources = [SampleFiles.queryEngine("slow/cpu.pb.gz")]
    let session = try Session.open(
      request, environment: SourceFiles(), sink: OutputSink(isWatched: false) { _ in },
      tell: { _ in })
    var options = Options()
    set(&options)
    let command = try #require(CommandCatalog.command(named: command))
    let bytes = try session.bytes(ReportRequest(command, argument: argument, options: options))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a format is chosen by name`() throws {
    let json = try output("top") {
      $0.format = "json"
      $0.focus = "scan"
      $0.nodeCount = 2
    }
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["command"] as? String == "top")
    let options = try #require(object["options"] as? [String: Any])
    #expect(options["focus"] as? String == "scan" && options["nodecount"] as? Int == 2)
    #expect(options.count == 2)
    #expect((object["rows"] as? [Any])?.count == 2)
  }

  @Test(arguments: [("r.json", "{"), ("r.csv", "flat,"), ("r.md", "File: "), ("r.txt", "File: ")])
  func `or by the ending of the file`(path: String, start: String) throws {
    #expect(try output("top") { $0.output = path }.hasPrefix(start))
  }

  @Test func `a name goes before an ending, and pprof knows no endings`() throws {
    let named = try output("top") {
      $0.output = "r.json"
      $0.format = "csv"
    }
    #expect(named.hasPrefix("flat,"))
    let compatible = try output("top") {
      $0.output = "r.json"
      $0.isCompatible = true
    }
    #expect(compatible.hasPrefix("File: "))
  }

  @Test func `files of a kind of their own keep it`() throws {
    #expect(try output("dot") { $0.output = "g.json" }.hasPrefix("digraph"))
    #expect(throws: UserError.format(.notWritable(command: "dot", format: "json"))) {
      try output("dot") { $0.format = "json" }
    }
    #expect(throws: UserError.format(.notWritable(command: "proto", format: "csv"))) {
      try output("proto") { $0.format = "csv" }
    }
  }

  @Test func `an unknown name is an error that guesses what was meant`() {
    #expect(ReportFormat.problem(withName: "") == nil)
    #expect(ReportFormat.problem(withName: "md") == nil)
    let message = ReportFormat.problem(withName: "jsno")?.message ?? ""
    #expect(message.contains("did you mean json?") && message.contains("csv, markdown"))
    #expect(ReportFormat.problem(withName: "svg")?.message.contains("mean") == false)
  }
}
