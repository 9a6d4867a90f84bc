import CLI
import Commands
import Driver
import Testing

struct DiffCommandTests {
  private func invocation(_ arguments: String...) throws -> Invocation {
    guard case .run(let invocation) = try CommandLineReading.read(["diff"] + arguments) else {
      throw CommandLineError.noSource
    }
    return invocation
  }

  private func options(_ arguments: String...) throws -> Options {
    guard
      case .run(let invocation) = try CommandLineReading.read(["diff", "old", "new"] + arguments),
      case .report(let request) = invocation.action
    else { throw CommandLineError.noSource }
    return request.options
  }

  private func error(_ arguments: String...) -> CommandLineError? {
    #expect(throws: CommandLineError.self) { try CommandLineReading.read(["diff"] + arguments) }
  }

  @Test func `the old profile comes first`() throws {
    let sources = try invocation("old.prof", "new.prof").sources
    #expect(sources.comparedWith == ["old.prof"] && sources.sources == ["new.prof"])
  }

  @Test func `both sides may be served to a browser`() throws {
    let invocation = try invocation("-http=:1", "-no_browser", "-focus=x", "a", "--", "b", "c")
    var options = Options()
    options.focus = "x"
    #expect(
      invocation.action == .web(WebRequest(address: ":1", opensBrowser: false), options))
    #expect(invocation.sources.comparedWith == ["a"])
    #expect(invocation.sources.sources == ["b", "c"])
    #expect(error("-no_browser", "a", "b") == .browserWithoutWeb)
  }

  @Test func `two dashes part several old profiles from new ones`() throws {
    let sources = try invocation("-cum", "a", "b", "--", "c", "-d").sources
    #expect(sources.comparedWith == ["a", "b"] && sources.sources == ["c", "-d"])
  }

  @Test func `a subcommand makes a report of that command`() throws {
    guard case .report(let request) = try invocation("a", "b").action else {
      Issue.record("no report")
      return
    }
    #expect(request.command.name == "diff" && request.argument == nil)
  }

  @Test func `options of reports take one dash or two, before or after the files`() throws {
    #expect(try options("-cum").sort == .cum)
    #expect(try options("--cum").sort == .cum)
    #expect(try options("-lines").granularity == .lines)
    #expect(try options("-focus", "Join", "-ignore=gc").focus == "Join")
    #expect(try options("-focus", "Join", "-ignore=gc").ignore == "gc")
    #expect(try options("-sample_index=alloc_space").sampleIndex == "alloc_space")
    #expect(try options("-alloc_space").sampleIndex == "alloc_space")
    #expect(try options("--nodecount", "30").nodeCount == 30)
    #expect(try options("-output=report.txt").output == "report.txt")
  }

  @Test func `its own options take one dash or two`() throws {
    #expect(try options("-alpha=0.01").comparison.alpha == 0.01)
    #expect(try options("--alpha", "0.01").comparison.alpha == 0.01)
    #expect(try options("-norm", "robust").comparison.normalization == "robust")
    #expect(try options("-min-delta=2%").comparison.smallestChange == 0.02)
    #expect(try options("--min-delta=0.02").comparison.smallestChange == 0.02)
    #expect(try options("-phi=3", "-cv", "5%").comparison.phi == 3)
    #expect(try options("-phi=3", "-cv", "5%").comparison.variation == 0.05)
    #expect(try options("-fdr=none").comparison.falseDiscovery == "none")
  }

  @Test func `a comparison needs two sides`() {
    #expect(error() == .notTwoProfiles(given: 0))
    #expect(error("one") == .notTwoProfiles(given: 1))
    #expect(error("one", "two", "three") == .notTwoProfiles(given: 3))
    #expect(error("one", "--") == .emptySide)
    #expect(error("--", "two") == .emptySide)
  }

  @Test func `what makes no sense in a comparison is refused`() {
    #expect(error("-top", "a", "b") == .notForComparison(flag: "top"))
    #expect(error("-base=x", "a", "b") == .notForComparison(flag: "base"))
    #expect(error("-nosuch", "a", "b") == .unknownFlag("nosuch"))
    #expect(error("-alpha=2", "a", "b") == .refused("-alpha must lie between 0 and 1"))
    #expect(error("-phi=0", "a", "b") == .refused("-phi must be a positive number"))
  }

  @Test func `a number that is none is explained by its option`() {
    guard case .refused(let message) = error("-alpha=often", "a", "b") else {
      Issue.record("not refused")
      return
    }
    #expect(message.contains("alpha") && message.contains("often"))
  }

  @Test(arguments: ["-h", "--help", "-help"])
  func `help lists its own options and those of reports`(flag: String) throws {
    guard case .explain(let text) = try CommandLineReading.read(["diff", flag]) else {
      Issue.record("no help")
      return
    }
    #expect(text.contains("swprof diff [options] OLD NEW"))
    for option in ["--alpha", "--norm", "--phi", "-cum", "-focus", "-sample_index", "-lines"] {
      #expect(text.contains(option), "\(option)")
    }
  }

  @Test func `a file called like the subcommand is reached by its folder`() throws {
    guard case .run(let invocation) = try CommandLineReading.read(["-top", "./diff"]) else {
      Issue.record("not read")
      return
    }
    #expect(invocation.sources.sources == ["./diff"])
  }
}
