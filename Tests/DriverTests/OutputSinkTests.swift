import Commands
import Driver
import Foundation
import Synchronization
import Testing

struct OutputSinkTests {
  private let folder = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func request(_ name: String, output: String = "") throws -> ReportRequest {
    var options = Options()
    options.output = output
    return ReportRequest(try #require(CommandCatalog.command(named: name)), options: options)
  }

  @Test func `a report goes to the file that was asked for, and the user is told`() throws {
    let path = folder.appending(path: "report.txt").path()
    let messages = Mutex<[String]>([])
    let sink = OutputSink(isWatched: false) { message in messages.withLock { $0.append(message) } }
    try sink.deliver(Array("long text".utf8), for: request("top", output: path))
    try sink.deliver(Array("new".utf8), for: request("top", output: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(messages.withLock { $0.last } == "Generating report in " + path)
  }

  @Test func `a file that cannot be created is reported`() throws {
    let path = folder.appending(path: "missing/report.txt").path()
    let sink = OutputSink(isWatched: false) { _ in }
    let error = #expect(throws: OutputError.self) {
      try sink.deliver([], for: request("top", output: path))
    }
    #expect(error?.message == "open \(path): no such file or directory")
  }

  @Test func `a numbered file takes the first free number`() throws {
    let prefix = folder.appending(path: "profile").path()
    #expect(
      try OutputSink.writeToNewFile([1], prefix: prefix, suffix: ".pb.gz") == prefix + "001.pb.gz")
    #expect(
      try OutputSink.writeToNewFile([2], prefix: prefix, suffix: ".pb.gz") == prefix + "002.pb.gz")
    #expect(try Data(contentsOf: URL(filePath: prefix + "001.pb.gz")) == Data([1]))
  }
}
