import Commands
import Driver
import Foundation
import Reports
import Synchronization
import TestSupport
import Testing

/// Calibration, benchmark results and splitting, from files to reports.
struct CalibrateSessionTests {
  private func session(_ base: [String], _ new: [String]) throws -> Session {
    var request = SourceRequest()
    request.comparedWith = base.map { SampleFiles.queryEngine($0) }
    request.sources = new.map { SampleFiles.queryEngine($0) }
    return try Session.open(
      request, environment: SourceFiles(), sink: OutputSink(isWatched: false) { _ in },
      tell: { _ in })
  }

  private func table(_ files: (String, String), _ change: (inout ComparisonOptions) -> Void) throws
    -> ComparisonTable
  {
    var options = Options()
    options.comparison.floor = "none"
    change(&options.comparison)
    let command = try #require(CommandCatalog.command(named: "diff"))
    let result = try session([files.0], [files.1]).run(ReportRequest(command, options: options))
    guard case .report(let report) = result.content, case .comparison(let table) = report.body
    else { throw UserError.noProfiles(base: false) }
    return table
  }

  private func results(_ build: String) -> String {
    SampleFiles.path("SampleProfiles/benchmarks/queryengine/\(build).txt")
  }

  @Test func `the noise of recordings is kept, privately, and used by later comparisons`() throws {
    let file = URL.temporaryDirectory.appending(path: "swprof-\(UUID().uuidString)/noise").path()
    defer {
      try? FileManager.default.removeItem(atPath: (file as NSString).deletingLastPathComponent)
    }
    var options = Options()
    options.output = "/dev/null"
    options.comparison.floor = file
    let recordings = (1...5).map { "fast/replicates/cpu-0\($0).pb.gz" }
    let request = ReportRequest(CommandCatalog.calibrate, options: options)
    let _: GateVerdict? = try session(recordings, [recordings[0]]).make(request)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("cpu nanoseconds benchmark phi=") && text.hasSuffix("profiles=5\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let table = try table(("fast/cpu.pb.gz", "slow/cpu.pb.gz")) { $0.floor = file }
    #expect(table.notes.contains(.noiseFloor(.init(file: file, profiles: 5))))
    let floor = try #require(NoiseFloor.all(in: Array(text.utf8)).first)
    #expect(table.test?.method == .binomial(phi: floor.phi, variation: floor.variation))
  }

  @Test func `a line that is no noise is passed over`() {
    #expect(NoiseFloor(line: "cpu nanoseconds benchmark phi=1.5 cv=0.02 profiles=9") != nil)
    for line in [
      "", "cpu", "cpu nanoseconds nowhere phi=1.5 cv=0.02 profiles=9",
      "cpu nanoseconds benchmark phi=0 cv=0.02 profiles=9",
      "cpu nanoseconds benchmark phi=nan cv=0.02 profiles=9",
      "cpu nanoseconds benchmark phi=1 cv=-1 profiles=9",
    ] { #expect(NoiseFloor(line: line) == nil, "\(line)") }
  }

  @Test func `too few recordings say nothing`() throws {
    let file = "fast/replicates/cpu-01.pb.gz"
    #expect(throws: UserError.command(.tooFewToCalibrate(given: 1, needed: 3))) {
      try session([file], [file]).run(
        ReportRequest(CommandCatalog.calibrate, options: Options()))
    }
  }

  @Test func `benchmark results make rows costs of operations`() throws {
    let table = try table(("fast/cpu.pb.gz", "slow/cpu.pb.gz")) {
      $0.results = .init(base: results("fast"), new: results("slow"))
    }
    #expect(table.scale == .operations("queryengine.BenchmarkQuery"))
    #expect(table.total.change > 10)
    let grown = table.rows.prefix { $0.verdict == .changed && $0.change > 0 }.map(\.shortName)
    for name in ["join.(*Joiner).Join", "scan.(*Scanner).Next", "group.Totals"] {
      #expect(grown.contains(name))
    }
  }

  @Test func `an improvement passes a gate once operations are compared`() throws {
    var gate = GateOptions()
    gate.rules = ["regress"]
    let table = try table(("slow/cpu.pb.gz", "fast/cpu.pb.gz")) {
      $0.results = .init(base: results("slow"), new: results("fast"))
      $0.gate = gate
    }
    #expect(table.gate?.verdict == .passed)
  }

  @Test func `a budget can limit what benchmarks report`() throws {
    let file = URL.temporaryDirectory.appending(path: "swprof-\(UUID().uuidString).budget")
    defer { try? FileManager.default.removeItem(at: file) }
    try "BenchmarkQuery allocs/op < 120\nBenchmarkQuery ns/op < 20ms\nBenchmarkQuery B/op < 1GB\n"
      .write(to: file, atomically: true, encoding: .utf8)
    var gate = GateOptions()
    gate.budget = file.path()
    let verdicts = { (base: String, new: String) in
      try table(("\(base)/cpu.pb.gz", "\(new)/cpu.pb.gz")) {
        $0.results = .init(base: results(base), new: results(new))
        $0.gate = gate
      }.gate?.rules.map(\.verdict)
    }
    #expect(try verdicts("slow", "fast") == [.passed, .passed, .passed])
    #expect(try verdicts("fast", "slow") == [.regressed, .regressed, .passed])
  }

  @Test func `several benchmarks are compared one by one`() throws {
    let table = try table(("fast/benchmarks-cpu.pb.gz", "slow/benchmarks-cpu.pb.gz")) {
      $0.split = "benchmark"
    }
    #expect(table.scale == .shareOfEachBenchmark && table.total.base.relative == 1)
    #expect(
      table.rows.contains {
        $0.shortName == "queryengine.BenchmarkQuery: join.(*Joiner).Join"
          && $0.benchmark == "example.com/queryengine.BenchmarkQuery" && $0.verdict == .changed
      })
  }

  @Test func `what cannot be compared so is said`() throws {
    let files = ("fast/server-cpu.pb.gz", "slow/server-cpu.pb.gz")
    #expect(throws: UserError.command(.noBenchmarks)) {
      try table(files) { $0.split = "benchmark" }
    }
    let cpu = ("fast/cpu.pb.gz", "slow/cpu.pb.gz")
    #expect(throws: UserError.command(.noOperations)) {
      try table(cpu) { $0.normalization = "ops" }
    }
    #expect(throws: UserError.command(.unknownChoice("tenant", known: ["benchmark", "none"]))) {
      try table(cpu) { $0.split = "tenant" }
    }
    #expect(
      CommandError.noOperationCost(type: "delay", unit: "nanoseconds").message
        == "benchmark results do not say what an operation costs in delay/nanoseconds; "
        + "they do in cpu, alloc_space and alloc_objects")
  }
}
