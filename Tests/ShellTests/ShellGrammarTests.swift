import Commands
import Driver
import Shell
import Testing

struct ShellGrammarTests {
  private let grammar = ShellGrammar(sampleTypes: ["samples", "cpu"])

  private func report(_ line: String, _ options: Options = Options()) throws -> ReportRequest {
    let request = try grammar.parse(line, options: options)
    guard case .report(let report) = request else { throw ShellError.unknownCommand(line) }
    return report
  }

  private func error(_ line: String) -> ShellError? {
    do throws(ShellError) {
      _ = try grammar.parse(line, options: Options())
      return nil
    } catch {
      return error
    }
  }

  @Test func `shortcuts stand for lines`() {
    #expect(grammar.expand(" : ").count == 5)
    #expect(grammar.expand("cpu\n") == ["sample_index=cpu"])
    #expect(grammar.expand("total_cpu") == ["mean=0", "sample_index=cpu"])
    #expect(grammar.expand("mean_samples") == ["mean=1", "sample_index=samples"])
    #expect(grammar.expand("  top 5 ") == ["top 5"])
  }

  @Test func `a row limit may follow the command or be glued to it`() throws {
    #expect(try report("top").options.nodeCount == 10)
    #expect(try report("top7").options.nodeCount == 7)
    #expect(try report("tree 4").options.nodeCount == 4)
    #expect(try report("tree").options.nodeCount == -1)
    #expect(try report("top +3").options.nodeCount == 3)
    #expect(try report("top 5 -1").options.nodeCount == 10)
  }

  @Test func `words filter, sort and redirect one report`() throws {
    let request = try report("top5 -cum main a.b -runtime -gc > out.txt")
    #expect(request.options.sort == .cum)
    #expect(request.options.focus == "main|a.b" && request.options.ignore == "runtime|gc")
    #expect(request.options.output == "out.txt" && request.options.nodeCount == 5)
    #expect(try report("dot >g.dot").options.output == "g.dot")
  }

  @Test func `words replace the session's filters only when there are some`() throws {
    var options = Options()
    options.focus = "old"
    #expect(try report("tree", options).options.focus == "old")
    #expect(try report("tree new", options).options.focus == "new")
    #expect(try report("tree -", options).options.ignore == "")
  }

  @Test func `words filter labels for the report on labels`() throws {
    let options = try report("tags role -waiter").options
    #expect(options.tagFocus == "role" && options.tagIgnore == "waiter" && options.focus == "")
  }

  @Test func `a fraction or a huge number is an expression`() throws {
    #expect(try report("top 2.5 99999999999").options.focus == "2.5|99999999999")
  }

  @Test func `commands about functions take their argument first`() throws {
    let request = try report("list Generate -runtime")
    #expect(request.argument == "Generate" && request.options.ignore == "runtime")
    #expect(error("peek") == .missingArgument(command: "peek"))
  }

  @Test(arguments: [
    "diff old.prof", "diff -cum old.prof", "diff 30 old.prof Join", "diff old.prof -gc",
  ])
  func `a profile to compare with is the first word that can be one`(line: String) throws {
    let request = try report(line)
    #expect(request.command.name == "diff" && request.argument == "old.prof")
    #expect(request.options.sort == (line.contains("-cum") ? .cum : .flat))
    #expect(request.options.focus == (line.contains("Join") ? "Join" : ""))
    #expect(error("diff -cum") == .missingArgument(command: "diff"))
  }

  @Test func `assignments keep inner spaces and lose remarks`() throws {
    let request = try grammar.parse("focus = a b //: remark", options: Options())
    #expect(request == .assign(name: "focus", value: "a b"))
    #expect(
      try grammar.parse("tagfocus=k=v", options: Options())
        == .assign(name: "tagfocus", value: "k=v"))
    #expect(try grammar.parse("trim", options: Options()) == .assign(name: "trim", value: ""))
  }

  @Test(
    arguments: [
      ("o", .listOptions), ("options", .listOptions), ("q", .quit), ("exit", .quit),
      ("help", .explain("")), ("help  top  x", .explain("top x")), ("", .nothing),
    ] as [(String, ShellRequest)])
  func `a few words are no reports`(line: String, request: ShellRequest) throws {
    #expect(try grammar.parse(line, options: Options()) == request)
  }

  @Test(
    arguments: [
      ("foo", .unknownCommand("foo")), ("12", .unknownCommand("12")),
      ("-top", .unknownCommand("-top")), ("top1;top2", .unknownCommand("top1;top")),
      ("foo=bar", .unknownCommand("foo=bar")), ("Top", .unknownCommand("Top")),
      ("nodecount 5", .optionAsCommand(name: "nodecount", value: "5")),
      ("focus10 x", .optionAsCommand(name: "focus", value: "10")),
      ("sort cum", .unknownCommand("sort")),
      ("lines x", .optionAsCommand(name: "lines", value: "x")),
      ("top10 >", .missingFile), ("nodecount", .missingValue(option: "nodecount")),
    ] as [(String, ShellError)])
  func `mistakes are told apart`(line: String, expected: ShellError) {
    #expect(error(line) == expected)
  }

  @Test func `the name of a choice alone chooses it, but not to pprof`() throws {
    #expect(
      try grammar.parse("lines", options: Options())
        == .assign(name: "granularity", value: "lines"))
    #expect(try grammar.parse("cum", options: Options()) == .assign(name: "sort", value: "cum"))
    var options = Options()
    options.isCompatible = true
    #expect(try grammar.parse("lines", options: options) == .assign(name: "lines", value: ""))
  }

  @Test func `an option behind a command holds for its report alone`() throws {
    let request = try report("calltree nodefraction=0.2 sort=cum main")
    #expect(request.options.nodeFraction == 0.2 && request.options.sort == .cum)
    #expect(request.options.focus == "main")
    #expect(error("top nodecount=x") == .option(.illegalInteger("x", .syntax)))
    #expect(try report("top x=1").options.focus == "x=1")
    var options = Options()
    options.isCompatible = true
    #expect(try report("top sort=cum", options).options.focus == "sort=cum")
  }
}
