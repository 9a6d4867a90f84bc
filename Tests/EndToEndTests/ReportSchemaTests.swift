import Bytes
import CLI
import Driver
import Foundation
import TestSupport
import Testing

/// Whole command lines whose JSON has to keep to the schema in docs/schema.
struct ReportSchemaTests {
  private static let slow = SampleFiles.queryEngine("slow/")
  private static let fast = SampleFiles.queryEngine("fast/")

  static let commandLines: [[String]] = [
    ["-top", slow + "cpu.pb.gz"],
    ["-text", "-files", "-focus=x|.", "-mean", "-divide_by=3", slow + "mem.pb.gz"],
    ["-top", "-base=" + fast + "cpu.pb.gz", slow + "cpu.pb.gz"],
    ["-top", "-focus=nothing at all", slow + "cpu.pb.gz"],
    ["-tree", slow + "mutex.pb.gz"],
    ["-peek=Next", slow + "cpu.pb.gz"],
    ["-list=Join", slow + "cpu.pb.gz"],
    ["-tags", slow + "server-cpu.pb.gz"],
    ["-traces", "-tagfocus=tenant=acme", slow + "server-cpu.pb.gz"],
    ["-raw", "-tagfocus=tenant=acme", slow + "server-cpu.pb.gz"],
    ["-raw", slow + "mutex.pb.gz"],
    ["-comments", slow + "cpu.pb.gz"],
    ["-why=" + fast + "cpu.pb.gz", slow + "cpu.pb.gz"],
    ["-why=" + fast + "mem.pb.gz", slow + "mem.pb.gz"],
    ["diff", fast + "cpu.pb.gz", slow + "cpu.pb.gz"],
    [
      "diff", "--fail-on", "regress>5%", "--fail-on", "fn:nothing>5%", fast + "cpu.pb.gz",
      slow + "cpu.pb.gz",
    ],
    ["diff", "-norm=none", "-cum", fast + "mutex.pb.gz", slow + "mutex.pb.gz"],
    ["diff", "-norm=robust", "-sample_index=inuse_space", fast + "mem.pb.gz", slow + "mem.pb.gz"],
  ]

  private func written(_ words: [String], _ format: String) throws -> [UInt8] {
    guard case .run(let invocation) = try CommandLineReading.read(words + ["-format", format]),
      case .report(let request) = invocation.action
    else { return [] }
    let session = try Session.open(
      invocation.sources, environment: SourceFiles(),
      sink: OutputSink(isWatched: false) { _ in }, tell: { _ in })
    return try session.bytes(request)
  }

  private func schema() throws -> JSONSchema {
    let path = ProjectFiles.root + "/docs/schema/report-v1.json"
    return try JSONSchema(ProjectFiles.bytes(of: path))
  }

  @Test(arguments: commandLines) func `what is written keeps to the schema`(words: [String]) throws
  {
    let complaints = try schema().complaints(about: written(words, "json"))
    #expect(complaints.isEmpty, "\(complaints.prefix(5))")
  }

  @Test(arguments: commandLines)
  func `the same command line gives the same bytes`(words: [String]) throws {
    for format in ["json", "csv", "markdown", "html"] {
      let bytes = try written(words, format)
      #expect(!bytes.isEmpty)
      #expect(try bytes == written(words, format), "\(format)")
    }
  }

  /// What a reader of the first version relies on; each of these is something the schema must see.
  @Test(arguments: [
    ("\"swprof/report/1\"", "\"swprof/report/2\""), ("\"flat\":", "\"self\":"),
    ("\"total\":", "\"total\":\"x\",\"more\":"), ("\"warnings\": []", "\"warnings\": [3]"),
    ("\"inline\":null", "\"inline\":true"), ("\"cum\":", "\"cum\":0.5,\"more\":"),
    ("\"shape\": \"top\"", "\"shape\": \"tags\""), ("\"rows\":", "\"lines\":"),
    ("\"command\":", "\"invented\": 1,\n \"command\":"),
  ])
  func `the schema sees what would break a reader`(from: String, to: String) throws {
    let text = String(decoding: try written(Self.commandLines[0], "json"), as: UTF8.self)
    let broken = text.replacingOccurrences(of: from, with: to)
    #expect(broken != text)
    #expect(try !schema().complaints(about: Array(broken.utf8)).isEmpty)
  }

  @Test func `every keyword of the schema is judged`() throws {
    let schema = try JSONSchema(Array(#"{"properties":{"a":{"maxLength":1}}}"#.utf8))
    #expect(try !schema.complaints(about: Array(#"{"a":"b"}"#.utf8)).isEmpty)
  }

  @Test func `JSON has the text's numbers`() throws {
    let object = try #require(
      JSONSerialization.jsonObject(
        with: Data(written(["-top", Self.slow + "cpu.pb.gz"], "json"))) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows[0]["name"] as? String == "example.com/queryengine/join.(*Joiner).Join")
    #expect(rows[0]["flat"] as? Int == 3_260_000_000 && rows[0]["cum"] as? Int == 3_330_000_000)
    #expect((object["value"] as? [String: Any])?["total"] as? Int == 12_030_000_000)
    let truncation = try #require(object["truncation"] as? [String: Any])
    #expect(truncation["dropped_nodes"] as? Int == 128)
    #expect(truncation["node_cutoff"] as? Int == 60_150_000)
  }

  @Test func `a filter that matches nothing is a warning`() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(written(Self.commandLines[3], "json")))
        as? [String: Any])
    #expect((object["warnings"] as? [String])?.first?.hasPrefix("Focus expression") == true)
    #expect((object["rows"] as? [Any])?.isEmpty == true)
  }
}
