import Commands
import Testing

struct CommandCatalogTests {
  private func command(_ name: String) throws -> Command {
    try #require(CommandCatalog.command(named: name))
  }

  @Test func `every command of pprof has a row`() {
    let names = """
      callgrind comments disasm dot eog evince gif gv kcachegrind list pdf peek png proto ps raw \
      svg tags text top topproto traces tree web weblist
      """
    let known = Set(CommandCatalog.commands.map(\.name))
    #expect(names.split(separator: " ").allSatisfy { known.contains(String($0)) })
  }

  @Test func `some commands need an argument`() {
    let names = CommandCatalog.commands.filter(\.takesArgument).map(\.name)
    #expect(
      names == [
        "callees", "callers", "diff", "disasm", "explain", "list", "peek", "weblist", "why",
      ])
  }

  @Test func `listings insist on their granularity and are not trimmed`() throws {
    let options = try command("disasm").overrides.applied(to: Options())
    #expect(options.granularity == .addresses)
    #expect(options.noInlines)
    #expect(options.nodeCount == 0 && options.nodeFraction == 0 && options.edgeFraction == 0)
  }

  @Test func `a listing of lines leaves inlining to the user`() throws {
    var options = Options()
    options.noInlines = true
    #expect(try command("list").overrides.applied(to: options).noInlines)
    #expect(try !command("weblist").overrides.applied(to: options).noInlines)
  }

  @Test func `the node limit depends on the command only when unset`() throws {
    #expect(try command("top").overrides.applied(to: Options()).nodeCount == 0)
    #expect(try command("dot").overrides.applied(to: Options()).nodeCount == 80)
    var options = Options()
    options.nodeCount = 3
    #expect(try command("dot").overrides.applied(to: options).nodeCount == 3)
  }

  @Test func `without trimming no limit holds`() throws {
    var options = Options()
    options.trim = false
    options.nodeCount = 2
    let applied = try command("top").overrides.applied(to: options)
    #expect(applied.nodeCount == 0 && applied.nodeFraction == 0)
  }

  @Test func `usage names the command and its redirection`() throws {
    #expect(try command("dot").usage.first == "dot [n] [focus_regex]* [-ignore_regex]* >f")
    #expect(try command("web").usage.first == "web [n] [focus_regex]* [-ignore_regex]*")
    #expect(try command("top").usage.count == 5)
  }

  @Test func `binary formats have a file to go to`() throws {
    #expect(try command("proto").format.fileExtension == "pb.gz")
    #expect(try command("callgrind").format.fileExtension == "callgraph.out")
    #expect(try command("dot").format.fileExtension == nil)
    #expect(try command("gv").viewer == .program(["gv", "--noantialias"]))
  }
}
