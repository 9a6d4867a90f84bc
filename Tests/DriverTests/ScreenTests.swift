import Commands
import Driver
import Rendering
import Testing

struct ScreenTests {
  private func color(_ choice: ColorChoice, _ variables: [String: String] = [:]) -> Bool {
    TerminalStyle.hasColor(choice) { variables[$0] ?? "" }
  }

  @Test func `colours follow the flag, then the conventions for all programs`() {
    #expect(color(.auto) && color(.always) && !color(.never))
    #expect(!color(.auto, ["NO_COLOR": "1"]) && color(.always, ["NO_COLOR": "1"]))
    #expect(!color(.auto, ["CLICOLOR": "0"]) && color(.auto, ["CLICOLOR": "1"]))
    #expect(color(.auto, ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"]))
    #expect(color(.auto, ["CLICOLOR_FORCE": "0"]))
  }

  @Test func `links are for terminals known to follow them`() {
    func links(_ variables: [String: String]) -> Bool {
      TerminalStyle.hasLinks { variables[$0] ?? "" }
    }
    #expect(!links([:]) && links(["VTE_VERSION": "7000"]) && !links(["VTE_VERSION": "4000"]))
    #expect(links(["TERM_PROGRAM": "WezTerm"]) && links(["KITTY_WINDOW_ID": "1"]))
    #expect(!links(["TERM_PROGRAM": "WezTerm", "TMUX": "/tmp/x"]))
  }

  @Test func `a report's command line has all that makes it, quoted`() throws {
    var sources = SourceRequest()
    sources.sources = ["my cpu.prof"]
    sources.base = .init(["old.prof"], keepsTotal: true)
    var options = Options()
    for (name, value) in [
      ("focus", "a b'c"), ("sort", "cum"), ("granularity", "lines"), ("nodecount", "5"),
    ] {
      try options.set(name, to: value)
    }
    let list = try #require(CommandCatalog.command(named: "list"))
    #expect(
      BatchCommandLine.text(
        ReportRequest(list, argument: "^x$", options: options), sources)
        == "swprof '-list=^x$' -cum -nodecount=5 '-focus=a b'\\''c' -lines -diff_base=old.prof "
        + "'my cpu.prof'")
  }

  @Test func `a command line has what reads the report, and files it goes to`() throws {
    var sources = SourceRequest()
    sources.sources = ["cpu.prof"]
    let top = try #require(CommandCatalog.command(named: "top"))
    var request = ReportRequest(top, options: Options())
    request.pipe = "grep json | head"
    #expect(BatchCommandLine.text(request, sources) == "swprof -top cpu.prof | grep json | head")
    request.pipe = nil
    request.options.output = "a b"
    #expect(BatchCommandLine.text(request, sources) == "swprof -top '-output=a b' cpu.prof")
  }

  @Test func `comparisons are subcommands, with their gates`() throws {
    var sources = SourceRequest()
    sources.sources = ["new.prof"]
    let diff = try #require(CommandCatalog.command(named: "diff"))
    var request = ReportRequest(diff, argument: "old.prof", options: Options())
    var gate = GateOptions()
    gate.rules = ["regress>5%"]
    request.options.comparison.gate = gate
    #expect(
      BatchCommandLine.text(request, sources)
        == "swprof diff '--fail-on=regress>5%' old.prof new.prof")
    sources.sources.append("new2.prof")
    #expect(
      BatchCommandLine.text(request, sources)
        == "swprof diff '--fail-on=regress>5%' old.prof -- new.prof new2.prof")
  }
}
