import CLI
import Commands
import Driver
import Testing

struct PprofGrammarTests {
  private func parse(_ line: String) throws -> Invocation {
    try #require(try PprofGrammar.parse(line.split(separator: " ").map(String.init)))
  }

  private func report(_ line: String) throws -> ReportRequest {
    guard case .report(let request) = try parse(line).action else {
      throw CommandLineError.severalReports
    }
    return request
  }

  private func error(_ line: String) -> CommandLineError? {
    do throws(CommandLineError) {
      _ = try PprofGrammar.parse(line.split(separator: " ").map(String.init))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a report, an option and a source`() throws {
    let invocation = try parse("-top -nodecount=3 cpu.pb.gz")
    #expect(invocation.sources.sources == ["cpu.pb.gz"])
    let request = try report("-top -nodecount=3 cpu.pb.gz")
    #expect(request.command.name == "top" && request.argument == nil)
    #expect(request.options.nodeCount == 3)
  }

  @Test(arguments: ["-focus x p", "-focus=x p", "--focus x p", "--focus=x p", "p -focus x"])
  func `a value is the next word or follows an equals sign`(line: String) throws {
    let invocation = try parse(line)
    var options = Options()
    options.focus = "x"
    #expect(invocation.action == .shell(options))
    #expect(invocation.sources.sources == ["p"])
  }

  @Test func `a switch takes a value only after an equals sign`() throws {
    let request = try report("-top=false -text -trim=false -mean=1 -mean=F p")
    #expect(request.command.name == "text")
    #expect(!request.options.trim && !request.options.mean)
  }

  @Test func `a command with an argument that is empty is not requested`() throws {
    #expect(try parse("-peek= p").action == .shell(Options()))
    let request = try report("-peek main p")
    #expect(request.command.name == "peek" && request.argument == "main")
  }

  @Test func `the last of several values wins`() throws {
    #expect(try report("-top -nodecount=2 -nodecount=5 p").options.nodeCount == 5)
  }

  @Test func `whole numbers may be written in other radices`() throws {
    #expect(try report("-top -nodecount=0x10 p").options.nodeCount == 16)
  }

  @Test func `choices are flags of their own and exclude each other`() throws {
    let options = try report("-top -cum -lines p").options
    #expect(options.sort == .cum && options.granularity == .lines)
    #expect(error("-cum -flat p") == .conflictingChoices(["cum", "flat"]))
    #expect(error("-sort=cum p") == .unknownFlag("sort"))
    #expect(try report("-top -cum -cum=false p").options.sort == .flat)
  }

  @Test func `the first value selected wins, in a fixed order`() throws {
    let invocation = try parse("-alloc_space -inuse_objects p")
    #expect(invocation.warnings == [.ignoredSelection(flag: "alloc_space")])
    #expect(try report("-top -alloc_space -inuse_objects p").options.sampleIndex == "inuse_objects")
    let mean = try report("-top -sample_index=1 -mean_delay p").options
    #expect(mean.sampleIndex == "1" && mean.mean)
  }

  @Test func `a base is subtracted or compared with, not both`() throws {
    #expect(try parse("-base=b p").sources.base == .init(["b"], keepsTotal: false))
    #expect(try parse("-diff_base b p").sources.base == .init(["b"], keepsTotal: true))
    #expect(error("-base=b -diff_base=c p") == .twoKindsOfBase)
    #expect(error("-normalize p") == .normalizeWithoutBase)
  }

  @Test func `what was noticed is said before what is wrong`() throws {
    let mistake = try #require(error("-sample_index=1 -contentions -normalize p"))
    #expect(
      mistake == .noticed([.ignoredSelection(flag: "contentions")], .normalizeWithoutBase))
    #expect(
      UsageText.answer(to: mistake, in: .exact)
        == "Multiple value selections, ignoring -contentions\n"
        + "swprof: must have base profile to normalize by")
    #expect(!mistake.deservesUsage && error("-normalize p") == .normalizeWithoutBase)
  }

  @Test func `pages are served when asked for`() throws {
    let action = try parse("-http=:0 -no_browser p").action
    #expect(action == .web(WebRequest(address: ":0", opensBrowser: false), Options()))
    #expect(error("-http=:0 -top p") == .reportAndWeb)
    #expect(error("-no_browser p") == .browserWithoutWeb)
  }

  @Test func `other machines are let in only where that is said`() throws {
    var request = WebRequest(address: "0.0.0.0:1", opensBrowser: true)
    #expect(try parse("-http=0.0.0.0:1 p").action == .web(request, Options()))
    request.allowsRemote = true
    #expect(try parse("-http=0.0.0.0:1 --allow_remote p").action == .web(request, Options()))
  }

  @Test func `pages show both profiles, and reports their difference`() throws {
    let pages = try parse("-http=: -diff_base=b p").sources
    #expect(pages.comparedWith == ["b"] && pages.base == nil)
    let many = try parse("-http=: -diff_base=b p q").sources
    #expect(many.comparedWith.isEmpty && many.base == .init(["b"], keepsTotal: true))
    #expect(try parse("-http=: -base=b p").sources.base == .init(["b"], keepsTotal: false))
    #expect(try parse("-http=: -compat -diff_base=b p").sources.comparedWith.isEmpty)
  }

  @Test func `settings of sources are kept apart from options`() throws {
    let sources = try parse("-seconds 5 -timeout=-1 -symbolize=none -all_frames p").sources
    #expect(sources.seconds == 5 && sources.timeout == nil)
    #expect(sources.symbolization == "none" && sources.keepsAllFrames)
  }

  @Test func `a lone dash is a source and two end the flags`() throws {
    #expect(try parse("-").sources.sources == ["-"])
    #expect(try parse("-- -top").sources.sources == ["-top"])
  }

  @Test func `what follows a source is a source where compatible, and else a flag`() throws {
    #expect(throws: CommandLineError.missingValue("focus")) { try parse("-top p -focus") }
    #expect(throws: CommandLineError.unknownFlag("bogus")) { try parse("-top p -bogus") }
    #expect(try parse("-compat -top p -focus").sources.sources == ["p", "-focus"])
    #expect(try parse("-compat -top p -bogus").sources.sources == ["p", "-bogus"])
    #expect(try parse("-compat p -top -- x").sources.sources == ["p", "-top", "--", "x"])
    #expect(try parse("-compat - -top").sources.sources == ["-", "-top"])
    #expect(try report("p -top").command.name == "top")
  }

  @Test func `help is asked for by name`() throws {
    #expect(try PprofGrammar.parse(["-h"]) == nil)
    #expect(try PprofGrammar.parse(["--help", "x"]) == nil)
  }

  @Test(
    arguments: [
      ("-nosuch p", .unknownFlag("nosuch")), ("--bogus=3 p", .unknownFlag("bogus")),
      ("---x p", .malformedFlag("---x")), ("-=x p", .malformedFlag("-=x")),
      ("-focus", .missingValue("focus")), ("", .noSource), ("-top", .noSource),
      ("-trim=maybe p", .illegalSwitch(name: "trim", value: "maybe")),
      ("-nodecount=abc p", .illegalNumber(name: "nodecount", value: "abc", .syntax)),
      ("-nodefraction=1e999 p", .illegalNumber(name: "nodefraction", value: "1e999", .range)),
      ("-top -tree p", .severalReports), ("-top -peek=x p", .severalReports),
    ] as [(String, CommandLineError)])
  func `mistakes are told apart`(line: String, expected: CommandLineError) {
    #expect(error(line) == expected)
  }

  @Test func `a mistake in the flags is followed by the usage, a missing source preceded`() {
    #expect(
      UsageText.answer(to: .unknownFlag("x"), in: .compatible).hasPrefix(
        "flag provided but not defined: -x\nu"))
    #expect(UsageText.answer(to: .noSource, in: .compatible).hasPrefix("usage:"))
    #expect(
      UsageText.answer(to: .noSource, in: .compatible).hasSuffix("\nno profile source specified"))
    #expect(
      UsageText.answer(to: .severalReports, in: .compatible) == "must set at most one output format"
    )
  }

  @Test func `a format that there is not is a mistake before anything is read`() {
    guard case .format(.unknown("jsom", nearest: "json", _))? = error("-top -format=jsom p") else {
      Issue.record("accepted")
      return
    }
    #expect(error("-top --format md p") == nil)
    #expect(UsageText.text.contains("    -format"))
  }

  @Test func `the usage names every flag`() {
    for flag in [
      "-top ", "-peek", "-nodecount", "-addresses", "-diff_base", "-http", "-mean_delay",
    ] {
      #expect(UsageText.text.contains("    " + flag), "\(flag)")
    }
  }
}
