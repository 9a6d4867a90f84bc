import CLI
import Commands
import Driver
import Testing

struct DiffGateTests {
  private func gate(_ arguments: String...) throws -> GateOptions? {
    guard
      case .run(let invocation) = try CommandLineReading.read(["diff"] + arguments + ["a", "b"]),
      case .report(let request) = invocation.action
    else { throw CommandLineError.noSource }
    return request.options.comparison.gate
  }

  @Test func `a gate without rules lets nothing regress`() throws {
    #expect(try gate("--gate")?.rules == ["regress"])
    #expect(try gate("-gate")?.rules == ["regress"])
    #expect(try gate() == nil)
  }

  @Test func `rules and budgets make a gate of their own`() throws {
    #expect(
      try gate("--fail-on", "regress>5%", "--fail-on=fn:json.*>+10ms")?.rules
        == ["regress>5%", "fn:json.*>+10ms"])
    #expect(try gate("--gate", "--fail-on", "regress>5%")?.rules == ["regress>5%"])
    let budget = try gate("--budget", "swprof.budget")
    #expect(budget?.budget == "swprof.budget" && budget?.rules == [])
    #expect(try gate("--gate", "--budget=x")?.rules == ["regress"])
  }

  @Test func `a mistake in a rule is told before any profile is read`() {
    #expect(
      throws: CommandLineError.refused(
        #"rule "regres>5%", column 1: "regres" is neither regress nor fn: and an expression"#)
    ) { try gate("--fail-on=regres>5%") }
  }

  @Test func `a report for others needs a gate`() throws {
    #expect(try gate("--gate", "--junit=x.xml")?.junitFile == "x.xml")
    #expect(
      throws: CommandLineError.refused("--junit needs --gate, --fail-on or --budget")
    ) { try gate("--junit=x.xml") }
  }

  @Test(arguments: [
    ("--gate", ["--gate"]), ("--fail-on", ["--fail-on=regress"]), ("--budget", ["--budget=x"]),
    ("--bench", ["--bench=a,b"]), ("--split", ["--split=benchmark"]), ("--norm=ops", ["-norm=ops"]),
  ])
  func `what is of no use to an explanation or a page is refused`(flag: String, words: [String]) {
    for name in ["why", "report"] {
      let sentence = "\(flag) is for swprof diff; swprof \(name) looks at whole profiles"
      #expect(throws: CommandLineError.refused(sentence)) {
        try CommandLineReading.read([name] + words + ["a", "b"])
      }
    }
  }

  @Test func `pairs and noise are of use to an explanation`() throws {
    let words = ["why", "--paired", "--floor=x", "--split=none", "a", "b", "--", "c", "d"]
    guard case .run(let invocation) = try CommandLineReading.read(words),
      case .report(let request) = invocation.action
    else { throw CommandLineError.noSource }
    #expect(request.options.comparison.isPaired && request.options.comparison.floor == "x")
  }

  @Test(arguments: [
    (["diff", "--gate", "-nosuch", "a", "b"], ExitCode.unusableGate),
    (["diff", "--fail-on=x", "a"], .unusableGate),
    (["diff", "-budget", "x", "a"], .unusableGate),
    (["diff", "a"], .failure), (["diff", "a", "--", "--gate"], .failure),
    (["-nosuch", "--gate"], .failure), ([], .failure),
  ])
  func `mistakes end a gate with a code that blames no revision`(
    words: [String], code: ExitCode
  ) {
    #expect(ExitCode.ofMistake(in: words) == code)
  }

  @Test func `results, splitting, pairs and noise can be asked for`() throws {
    guard
      case .run(let invocation) = try CommandLineReading.read([
        "diff", "--bench=a.txt,b.txt", "-split", "benchmark", "--paired", "--floor=none", "a", "b",
        "--", "c", "d",
      ]), case .report(let request) = invocation.action
    else { throw CommandLineError.noSource }
    let options = request.options.comparison
    #expect(options.results == .init(base: "a.txt", new: "b.txt"))
    #expect(options.split == "benchmark" && options.isPaired && options.floor == "none")
    #expect(
      throws: CommandLineError.refused("--bench needs two files, as in --bench=old.txt,new.txt")
    ) {
      try gate("--bench=a.txt")
    }
    #expect(
      throws: CommandLineError.refused(
        "--paired needs as many profiles on both sides, two or more")
    ) { try gate("--paired") }
  }

  @Test func `calibrate takes profiles of one binary`() throws {
    guard
      case .run(let invocation) = try CommandLineReading.read([
        "calibrate", "--floor=x", "-alloc_space", "a", "b", "c",
      ]), case .report(let request) = invocation.action
    else { throw CommandLineError.noSource }
    #expect(request.command.name == "calibrate" && request.options.comparison.floor == "x")
    #expect(request.options.sampleIndex == "alloc_space")
    #expect(invocation.sources.comparedWith == ["a", "b", "c"])
    #expect(throws: CommandLineError.noSource) { try CommandLineReading.read(["calibrate"]) }
    guard case .explain(let text) = try CommandLineReading.read(["calibrate", "--help"]) else {
      Issue.record("no help")
      return
    }
    #expect(text.contains("noise-floor"))
  }

  @Test func `subcommands are listed and read`() throws {
    #expect(UsageText.text.contains("swprof diff --gate"))
    #expect(try CommandLineReading.read(["benchstat", "-h"]) == .benchstat(["-h"]))
  }
}
