import Bytes
import CLI
import Commands
import Driver
import Rendering
import Reports
import TestSupport
import Testing
import Units

/// The commands that read binaries, on a C++ profile and on a Go profile whose binary is gone.
///
/// Programs that repeat what the real ones said stand in for them, so that this runs on a machine
/// that has none; all other commands on these profiles are among the recorded ones.
struct WalkthroughTests {
  private static let tools = ProjectFiles.golden("walk/tools")

  /// Whether what the programs that stand in are written in is here.
  static let canStandIn = ["/bin/sh", "/usr/bin/awk", "/usr/bin/mktemp"].allSatisfy {
    FileSystem.status(of: $0) != nil
  }

  private func report(_ arguments: [String], _ profile: String) throws -> Report {
    let binary = ProjectFiles.sample("pprof/gperftools/wordcount")
    let files =
      profile == "named"
      ? [binary, ProjectFiles.golden("walk/named.pb.gz")]
      : [ProjectFiles.golden("walk/gone.pb.gz")]
    let fixed = ["-compat", "-symbolize=none", "-tools=" + Self.tools]
    let invocation = try #require(try PprofGrammar.parse(fixed + arguments + files))
    guard case .report(let request) = invocation.action else { throw Absent() }
    let session = try Session.open(
      invocation.sources, environment: SourceFiles(tools: invocation.sources.tools),
      sink: OutputSink(isWatched: false) { _ in }, tell: { _ in })
    guard case .report(let report) = try session.run(request).content else { throw Absent() }
    return report
  }

  private struct Absent: Error {}

  private func golden(_ name: String) throws -> [UInt8] {
    try ProjectFiles.inflatedBytes(of: ProjectFiles.golden("walk/" + name))
  }

  @Test(.enabled(if: canStandIn, "needs sh, awk and mktemp"))
  func `disasm is the original's to the byte`() throws {
    let report = try report(["-disasm=HashCounter", "-show=gperftools/wordcount"], "named")
    #expect(try TextRenderer.render(report) == golden("disasm.txt.gz"))
  }

  @Test(.enabled(if: canStandIn, "needs sh, awk and mktemp"))
  func `weblist has the original's functions, lines and instructions`() throws {
    let report = try report(["-weblist=HashCounter", "-show=gperftools/wordcount"], "named")
    #expect(try lines(of: report) == recorded("weblist-named.txt.gz"))
  }

  @Test func `weblist does without a binary`() throws {
    let sources = ["-source_path=" + ProjectFiles.sample("programs"), "-trim_path=example.com"]
    let report = try report(["-weblist=plancache.*Get"] + sources, "gone")
    #expect(try lines(of: report) == recorded("weblist-gone.txt.gz"))
  }

  @Test func `disasm says so when a binary is gone`() {
    let error = #expect(throws: UserError.self) { try report(["-disasm=Get"], "gone") }
    #expect(error == .command(.noCode("Get")))
  }

  private func recorded(_ name: String) throws -> [String] {
    String(decoding: try golden(name), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What the recorded lines say, in their form.
  private func lines(of report: Report) -> [String] {
    guard case .source(let source) = report.body else { return [] }
    let format = report.header.format
    func value(_ value: Int64) -> String { value == 0 ? "." : format.text(value) }
    return source.functions.flatMap { function in
      let sums = "\(format.text(function.flat)) \(format.text(function.cum))"
      let share = Percentage(function.cum, of: report.header.total).trimmedText
      return ["\(function.name) \(function.file) \(sums) \(share)"]
        + function.lines.filter { !$0.instructions.isEmpty || $0.cum != 0 }.flatMap { line in
          ["\(line.number) \(value(line.flat)) \(value(line.cum))"]
            + line.instructions.filter { !$0.text.isEmpty }.map { instruction in
              let address = String(instruction.address, radix: 16)
              let code = instruction.text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
              return " \(address) \(value(instruction.flat)) \(value(instruction.cum)) \(code) "
                + instruction.place
            }
        }
    }
  }
}
