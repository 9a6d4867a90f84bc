import Analysis
import Commands
import Driver
import Foundation
import Profiles
import Reports
import Testing

/// Gates over recorded profiles, from files to exit codes.
struct GateSessionTests {
  private func make(
    _ gate: GateOptions, format: String = "", _ base: String = "fast/cpu.pb.gz",
    _ new: String = "slow/cpu.pb.gz"
  ) throws -> ComparingSession {
    var options = Options()
    options.comparison.gate = gate
    options.format = format
    return try ComparingSession(base, new, options, SourceFiles())
  }

  private func gate(_ rules: String...) -> GateOptions {
    var gate = GateOptions()
    gate.rules = rules
    return gate
  }

  @Test func `the verdict stands below the table and in one line for programs`() throws {
    let result = try make(gate("fn:Join>5pp"))
    #expect(result.verdict == .regressed)
    #expect(result.output.contains("\nGate: FAIL\n  fn:Join>5pp: broken by 1\n"))
    let line = try #require(result.told.last?.message)
    #expect(line.hasPrefix("swprof: gate: FAIL exit=1 rules=1 broken=1 unjudged=0 tested=1 "))
    #expect(line.hasSuffix(#" rule="fn:Join>5pp""#) && !line.contains("\n"))
  }

  @Test func `equal profiles pass, and an improvement is no regression`() throws {
    let same = try make(gate("regress"), "fast/cpu.pb.gz", "fast/cpu.pb.gz")
    #expect(same.verdict == .passed)
    let better = try make(gate("regress"), "slow/cpu.pb.gz", "fast/cpu.pb.gz")
    #expect(better.verdict == .undecidable)
    #expect(better.output.contains("rows grew in their share only"))
  }

  @Test func `a budget is read from its file, and its mistakes are told with their place`() throws {
    let file = URL.temporaryDirectory.appending(path: "swprof-\(UUID().uuidString).budget")
    defer { try? FileManager.default.removeItem(at: file) }
    try "join.(*Joiner).Join < 10%\nalloc_space: total < 1kB\n".write(
      to: file, atomically: true, encoding: .utf8)
    var gate = GateOptions()
    gate.budget = file.path()
    let result = try make(gate, format: "github")
    #expect(result.verdict == .regressed)
    #expect(result.output.hasPrefix("::error file=\(file.path()),line=1,title=swprof diff::"))
    try "\n  a < 8 apples".write(to: file, atomically: true, encoding: .utf8)
    do {
      _ = try make(gate)
    } catch let error as UserError {
      #expect(error.message == #"\#(file.path()):2:9: the unit "apples" is not known"#)
      #expect(error.gateExitCode == 128)
    }
  }

  @Test func `a gate tells faults of profiles from faults of the call`() {
    let differ = CommandError.differentValues(
      .init(file: "a", type: "cpu", unit: "ns"), .init(file: "b", type: "space", unit: "bytes"))
    #expect(UserError.command(differ).gateExitCode == 125)
    #expect(UserError.damagedProfile(base: true).gateExitCode == 125)
    #expect(UserError.noProfiles(base: false).gateExitCode == 128)
    #expect(UserError.command(.unknownChoice("x", known: [])).gateExitCode == 128)
    #expect(throws: UserError.noProfiles(base: false)) {
      try make(gate("regress"), "fast/cpu.pb.gz", "no")
    }
    #expect(throws: UserError.damagedProfile(base: false)) {
      try make(gate("regress"), "fast/cpu.pb.gz", "../../README.md")
    }
  }

  @Test func `mistakes in rules are sentences with a place`() {
    let error = GateSyntaxError(.unknownUnit("x"), column: 9)
    #expect(
      CommandError.gateRule("regress>5x", error).message
        == #"rule "regress>5x", column 9: the unit "x" is not known"#)
    #expect(
      CommandError.gateMismatch(.unit(rule: "regress>5kB", unit: "count")).message
        == #"rule "regress>5kB": its limit cannot be compared with values in count"#)
    #expect(
      CommandError.unreadable(UnreadableFile(path: "x", reason: .system(errno: 2))).message
        == "x: no such file or directory")
  }
}
