import Commands
import Driver
import Foundation
import Synchronization
import TestSupport
import Testing

/// A comparison of recorded profiles, from files to text.
struct ComparingSession {
  /// What was told beside the report.
  private final class Told: Sendable {
    let notices = Mutex<[Notice]>([])
  }

  let verdict: GateVerdict?
  let output: String
  let told: [Notice]

  /// Compares two of the query engine's profiles.
  init(_ base: String, _ new: String, _ options: Options, _ environment: any Environment) throws {
    var request = SourceRequest()
    request.comparedWith = [SampleFiles.queryEngine(base)]
    request.sources = [SampleFiles.queryEngine(new)]
    let folder = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = options
    options.output = folder.appending(path: "report").path()
    let told = Told()
    let session = try Session.open(
      request, environment: environment, sink: OutputSink(isWatched: false) { _ in },
      tell: { notice in told.notices.withLock { $0.append(notice) } })
    let command = try #require(CommandCatalog.command(named: "diff"))
    verdict = try session.make(ReportRequest(command, options: options))
    output = try String(contentsOfFile: options.output, encoding: .utf8)
    self.told = told.notices.withLock { $0 }
  }
}
