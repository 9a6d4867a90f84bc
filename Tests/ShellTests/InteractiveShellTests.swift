import Commands
import Driver
import Foundation
import Rendering
import Reports
import Shell
import Testing

private final class Log {
  var texts: [String] = []
  var requests: [ReportRequest] = []
  var prompts: [String] = []
}

private struct ScriptedTerminal: Terminal {
  var lines: ArraySlice<String>
  let log: Log
  var isEditing = false
  let showsUnicode = true

  mutating func readLine(prompt: String) -> String? {
    log.prompts.append(prompt)
    return lines.popFirst()
  }
  func say(_ text: String) { log.texts.append(text) }
  func complain(_ text: String) { log.texts.append("error: " + text) }
}

private struct FakeHost: ShellHost {
  let log: Log
  var rows = ["main.main", "a.(*T).m"]
  var sampleTypes: [String] { ["samples", "cpu"] }

  func greeting(_ options: Options) -> [String] { ["Type: cpu"] }

  func sampleType(selectedBy text: String) -> Result<String, ShellHostError> {
    if text.isEmpty { return .success("cpu") }
    return sampleTypes.contains(text) ? .success(text) : .failure(ShellHostError("no such value"))
  }

  func survivingShare(_ options: Options) -> Double? { options.focus.isEmpty ? nil : 0.384 }

  func make(_ request: ReportRequest) -> Result<[String], ShellHostError> {
    log.requests.append(request)
    return request.options.focus == "bad"
      ? .failure(ShellHostError("bad focus")) : .success(rows)
  }

  var screenStyle: TerminalStyle? { nil }

  func stacks(for request: ReportRequest) -> Result<(FrameTree, ReportHeader), ShellHostError> {
    .failure(ShellHostError("no stacks"))
  }

  func commandLine(for request: ReportRequest) -> String { "swprof -" + request.command.name }

  func openSource(matching pattern: String, _ options: Options) -> Bool {
    log.texts.append("open " + pattern)
    return pattern != "none"
  }
}

struct InteractiveShellTests {
  private func run(_ lines: String...) -> (texts: [String], requests: [ReportRequest]) {
    let log = Log()
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: lines[...], log: log), options: Options())
    shell.run()
    return (Array(log.texts.dropFirst()), log.requests)
  }

  @Test func `the greeting describes the profile`() {
    let log = Log()
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: [], log: log), options: Options())
    shell.run()
    #expect(log.texts.first?.hasPrefix("Type: cpu\nEntering interactive mode") == true)
  }

  @Test func `options stay set from report to report, headers are short`() {
    let requests = run("nodecount=7", "trim=f", "top", "tree").requests
    #expect(requests.map(\.options.nodeCount) == [7, 7])
    #expect(requests.allSatisfy { !$0.options.trim && $0.options.compactLabels })
  }

  @Test func `a format that there is not is refused at once`() {
    let (texts, requests) = run("format=jsno", "top", "format=json", "top", "format=", "top")
    #expect(texts.count == 1 && texts[0].contains("did you mean json?"))
    #expect(requests.map(\.options.format) == ["", "json", ""])
  }

  @Test func `options that pprof has not are listed, but not in its words`() {
    var options = Options()
    #expect(listing(options).contains("  format "))
    options.isCompatible = true
    #expect(!listing(options).contains("  format "))
  }

  private func listing(_ options: Options) -> String {
    let log = Log()
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: ["o"], log: log), options: options)
    shell.run()
    return log.texts.last ?? ""
  }

  @Test func `arguments of one report do not stay`() {
    let requests = run("top3 main -cum", "top").requests
    #expect(requests.last?.options.focus == "" && requests.last?.options.sort == .flat)
  }

  @Test func `the session ends with quit`() {
    #expect(run("top", "quit", "tree").requests.count == 1)
  }

  @Test func `values are selected by shortcuts and checked`() {
    let result = run("mean_cpu", "top", "sample_index=wall")
    #expect(result.requests.first?.options.sampleIndex == "cpu")
    #expect(result.requests.first?.options.mean == true)
    #expect(result.texts == ["error: no such value"])
  }

  @Test func `mistakes do not end the session`() {
    let result = run("foo", "focus=bad", "top", "focus=", "top")
    #expect(
      result.texts == [
        "error: unrecognized command: \"foo\"", "error: bad focus",
      ])
    #expect(result.requests.count == 2)
  }

  @Test func `options are listed so that they can be typed back in`() throws {
    let text = try #require(run("unit=kb", "o").texts.first)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "  call_tree                 = false                ")
    #expect(lines.last == "  unit                      = kb                   ")
    #expect(lines.contains("  nodecount                 = -1                   //: default"))
    #expect(
      lines.contains("  sort                      = flat                 //: [cum | flat]"))
    #expect(
      lines.contains("  sample_index              = cpu                  //: [samples | cpu]"))
    #expect(!text.contains("source_path"))
  }

  @Test func `help explains commands, options and choices`() {
    let texts = run(
      "help peek", "help lines", "help cum", "help sample_index", "help granularity"
    ).texts
    #expect(
      texts[0] == """
        Output callers/callees of functions matching regexp
          Usage:
            peek func_regex
            Display callers and callees of functions matching func_regex.


        """)
    #expect(texts[1] == "Aggregate at the source code line level.\n")
    #expect(texts[2].hasPrefix("Sort entries based on cumulative weight\n\ncum:\n"))
    #expect(texts[3].contains("Or use sample_index=name, with name in [samples cpu].\n\n"))
    #expect(texts[4].hasPrefix("granularity is one of:\n    functions"))
  }

  @Test func `help without a name is an overview`() throws {
    let text = try #require(run("help").texts.first)
    #expect(text.hasPrefix("  Commands:\n    "))
    #expect(text.contains("    top              Outputs top entries in text form\n"))
    #expect(text.contains("    q/quit/exit/^D   Exit pprof\n"))
    #expect(text.hasSuffix("for more information\n"))
  }

  private func prompts(_ lines: String..., isCompatible: Bool = false) -> [String] {
    let log = Log()
    var options = Options()
    options.isCompatible = isCompatible
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: lines[...], log: log, isEditing: true),
      options: options)
    shell.run()
    return log.prompts
  }

  @Test func `the prompt shows what is filtered and what is left`() {
    #expect(
      prompts("focus=json", "sort=cum", "focus=", "trim=0") == [
        "(cpu) ❯ ", "(cpu focus=json 38%) ❯ ", "(cpu sort=cum focus=json 38%) ❯ ",
        "(cpu sort=cum) ❯ ", "(cpu sort=cum trim=false) ❯ ",
      ])
    #expect(prompts("focus=json", isCompatible: true) == ["(pprof) ", "(pprof) "])
    #expect(prompts("focus=a\u{1b}[2J" + String(repeating: "x", count: 50))[1].count < 60)
  }

  @Test func `changes are taken back one by one`() {
    #expect(
      prompts("sort=cum", "focus=a", "undo", "undo", "undo", "reset") == [
        "(cpu) ❯ ", "(cpu sort=cum) ❯ ", "(cpu sort=cum focus=a 38%) ❯ ", "(cpu sort=cum) ❯ ",
        "(cpu) ❯ ", "(cpu) ❯ ", "(cpu) ❯ ",
      ])
    #expect(run("undo").texts == ["error: no change to take back"])
  }

  @Test func `options can be put aside and taken back`() {
    let result = run("push focus=a", "push sort=cum", "stack", "pop", "top", "pop", "top", "pop")
    #expect(
      result.texts == ["  focus=a\n  (nothing set)", "error: nothing was pushed"])
    #expect(result.requests.map(\.options.focus) == ["a", ""])
    #expect(run("push foo").texts == ["error: push takes name=value, not \"foo\""])
    #expect(run("sort=cum", "push", "reset", "undo", "top").requests.first?.options.sort == .cum)
  }

  @Test func `options are kept under names`() {
    let path = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString + "/o").path()
    let log = Log()
    let lines = [
      "focus=main", "save mine", "reset", "load", "load mine", "top", "load nine", "save",
      "save a]", "forget mine", "forget mine", "load",
    ]
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: lines[...], log: log), options: Options(),
      sets: OptionSetFile(path: path))
    shell.run()
    #expect(log.requests.first?.options.focus == "main")
    #expect(
      Array(log.texts.dropFirst()) == [
        "saved as mine; load mine brings it back", "  mine: focus=main",
        "error: no options were saved as \"nine\"; did you mean mine?",
        "error: command save requires a name",
        "error: not a name for options: \"a]\"",
        "error: no options were saved as \"mine\"", "no options were saved",
      ])
  }

  @Test func `words near to a mistyped one are offered, but not where pprof's words are wanted`() {
    #expect(
      run("topp10").texts == ["error: unrecognized command: \"topp\"; did you mean top or pop?"])
    let log = Log()
    var options = Options()
    options.isCompatible = true
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: ["topp10", "undo"], log: log), options: options)
    shell.run()
    #expect(
      Array(log.texts.dropFirst()) == [
        "error: unrecognized command: \"topp\"", "error: unrecognized command: \"undo\"",
      ])
  }

  private func runEditing(_ lines: String...) -> (texts: [String], requests: [ReportRequest]) {
    let log = Log()
    var shell = InteractiveShell(
      FakeHost(log: log), ScriptedTerminal(lines: lines[...], log: log, isEditing: true),
      options: Options())
    shell.run()
    return (Array(log.texts.dropFirst()), log.requests)
  }

  @Test func `a number stands for a row of the last table, where somebody saw it`() {
    #expect(runEditing("top", "list 2").requests.last?.argument == "^a\\.\\(\\*T\\)\\.m$")
    #expect(runEditing("list 2").requests.last?.argument == "2")
    #expect(runEditing("top", "list 3").requests.last?.argument == "3")
    #expect(run("top", "list 2").requests.last?.argument == "2")
    #expect(
      runEditing("top", "open 1", "open none").texts == [
        "open ^main\\.main$", "open none", "error: no source found for \"none\"",
      ])
  }

  @Test func `what stands behind a bar reads the report`() {
    let requests = run("top5 main | grep -v a|b", "top a|b").requests
    #expect(requests[0].pipe == "grep -v a|b" && requests[0].options.focus == "main")
    #expect(requests[1].pipe == nil && requests[1].options.focus == "a|b")
    #expect(run("top |").texts == ["error: unexpected end of line after |"])
  }

  @Test func `the command line of the last report is told`() {
    #expect(
      run("cmdline", "tree", "cmdline").texts == ["error: no report was made yet", "swprof -tree"])
  }

  @Test func `help explains the shell's own words, and offers those that are near`() {
    let texts = run("help push", "help flame", "help pusj").texts
    #expect(
      texts[0]
        == "push at the prompt:\n  Put the options aside, as in push focus=main\n"
        + "  push [name=value]\n")
    #expect(texts[1].hasPrefix("Outputs a flame graph in SVG format\n"))
    #expect(texts[1].contains("\nflame at the prompt:\n"))
    #expect(texts[2] == "error: no help for \"pusj\"; did you mean push or ps?")
  }

  @Test func `a text that is no value is answered with what is one`() {
    #expect(
      run("sort=cumm", "granularity=lnes", "nodecount=x", "divide_by=x", "trim=maybe").texts == [
        "error: sort must be one of: [cum flat]; did you mean cum?",
        "error: granularity must be one of: [functions filefunctions files lines addresses]; "
          + "did you mean lines?",
        "error: \"x\" is no whole number", "error: \"x\" is no number",
        "error: \"maybe\" must be true or false",
      ])
  }

  private func argument(_ rows: [String], _ lines: String...) -> String? {
    let log = Log()
    var shell = InteractiveShell(
      FakeHost(log: log, rows: rows),
      ScriptedTerminal(lines: lines[...], log: log, isEditing: true), options: Options())
    shell.run()
    return log.texts.last { $0.hasPrefix("error: ") } ?? log.requests.last?.argument
  }

  @Test func `a number after pkgs stands for the functions of a package`() {
    let rows = ["example.com/a", "(no package)"]
    #expect(argument(rows, "pkgs", "list 1") == "^example\\.com/a(\\.|::)")
    #expect(
      argument(rows, "pkgs", "list 2")
        == "error: row 2, (no package), is no package; top lists its functions")
  }

  @Test func `a number stands for a line where lines are asked for, or for its function`() {
    let rows = ["a.F x/a.go:7", "0000000000401000 a.F x/a.go:7"]
    #expect(argument(rows, "lines", "top", "list 1") == "^a\\.F$")
    #expect(argument(rows, "lines", "top", "peek 1") == "^a\\.F\\x{20}x/a\\.go:7$")
    #expect(argument(rows, "lines", "top", "functions", "peek 1") == "^a\\.F$")
    #expect(argument(rows, "addresses", "top", "list 2") == "^a\\.F$")
  }

  @Test func `a number that stands for a file is no function`() {
    #expect(argument(["x/a.go"], "files", "top", "peek 1") == "^x/a\\.go$")
    #expect(
      argument(["x/a.go"], "files", "top", "list 1")
        == "error: row 1 is x/a.go, and list takes functions: granularity=functions lists them")
  }
}
