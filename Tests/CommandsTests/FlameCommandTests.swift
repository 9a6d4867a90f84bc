import Analysis
import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct FlameCommandTests {
  private func flame(_ lines: String, _ change: (inout Options) -> Void = { _ in }) throws
    -> FlameGraph
  {
    guard
      case .flame(let graph) = try Running.report("flame", on: .written(lines), change).body
    else { throw CommandError.noTree(command: "flame") }
    return graph
  }

  private func lines(_ graph: FlameGraph) -> [String] {
    graph.nodes.map { node in
      let name = node.frame < 0 ? "root" : graph.frames[node.frame].name
      return "\(node.parent) \(name) \(node.flat) \(node.cum)"
    }
  }

  @Test func `nodes stand depth first, heaviest callees first`() throws {
    #expect(
      lines(try flame("main;a 3\nmain;b;c 5\nmain;b 1"))
        == ["-1 root 0 9", "0 main 0 9", "1 b 1 6", "2 c 5 5", "1 a 3 3"])
  }

  @Test func `filters and granularity are those of any report`() throws {
    #expect(
      lines(try flame("main;a 3\nmain;b 5") { $0.focus = "^a$" }) == [
        "-1 root 0 3", "0 main 0 3", "1 a 3 3",
      ])
    let files = try flame("main;a 3") { $0.granularity = .files }
    #expect(files.frames.map(\.name) == ["main.go", "a.go"])
  }

  @Test func `frames say whose code they are and what they belong to`() throws {
    let graph = try flame("example.com/q.(*T).Run;runtime.mallocgc 1")
    #expect(graph.frames[0].shortName == "q.(*T).Run" && graph.frames[0].group == "example.com/q")
    #expect(graph.frames.map(\.origin) == [.own, .runtime])
  }

  @Test func `what cancelled out is not drawn`() throws {
    #expect(
      lines(try flame("main;a 3\nmain;b 5\nmain;b -5")) == ["-1 root 0 3", "0 main 0 3", "1 a 3 3"])
  }

  @Test func `only so many nodes are kept, the heaviest ones`() throws {
    let stacks = (1...20_100).map { "main;f\($0) \($0)" }.joined(separator: "\n")
    let graph = try flame(stacks)
    #expect(graph.nodes.count <= 20_001 && graph.nodes.count > 19_990)
    #expect(graph.hidden.nodes == 20_102 - graph.nodes.count && graph.hidden.cutoff > 90)
    #expect(try flame(stacks) { $0.trim = false }.hidden.nodes == 0)
  }

  @Test func `flames are made of functions, packages, lines or files`() throws {
    let stacks = "main.main;a.com/p.F;a.com/p.(*T).G;runtime.mallocgc 3\nmain.main;a.com/p.F 1"
    let names = { (unit: String) in
      try flame(stacks) { $0.flameBy = unit }.frames.map(\.name)
    }
    #expect(
      try names("function") == ["main.main", "a.com/p.F", "a.com/p.(*T).G", "runtime.mallocgc"])
    #expect(try names("package") == ["main", "a.com/p", "runtime"])
    #expect(try names("file").count == 4 && names("file")[0] == "main.main.go")
    #expect(try names("line")[0] == "main.main main.main.go:1")
    let known = ["function", "package", "line", "file"]
    #expect(throws: CommandError.unknownChoice("word", known: known)) {
      try flame(stacks) { $0.flameBy = "word" }
    }
  }

  @Test func `neighbours of one package are one box, in the colours of its functions`() throws {
    let stacks = "main.main;a.com/p.F;a.com/p.(*T).G;runtime.mallocgc 3\nmain.main;a.com/p.F 1"
    let packages = try flame(stacks) { $0.flameBy = "package" }
    #expect(
      lines(packages) == ["-1 root 0 4", "0 main 0 4", "1 a.com/p 1 4", "2 runtime 3 3"])
    #expect(packages.frames.map(\.origin) == [.own, .own, .runtime])
    #expect(packages.frames.map(\.shortName) == ["main", "p", "runtime"])
    let functions = try flame(stacks)
    #expect(packages.frames[1].group == functions.frames[1].group)
  }

  @Test func `filters see functions where frames are packages`() throws {
    let graph = try flame("a.F;b.G 3\na.F;b.H 5") {
      $0.flameBy = "package"
      $0.focus = "b.G"
    }
    #expect(lines(graph) == ["-1 root 0 3", "0 a 0 3", "1 b 3 3"])
  }

  private func flame(_ new: [String], against old: [String], _ change: (inout Options) -> Void)
    throws -> FlameGraph
  {
    var options = Options()
    change(&options)
    let named = { (stacks: [String]) in stacks.map { NamedProfile("", .written($0)) } }
    let command = try #require(CommandCatalog.command(named: "flame"))
    var input = CommandInput(
      profile: .written(new[0]), options: command.overrides.applied(to: options),
      environment: WrittenSources())
    input.compared = ComparedProfiles(base: named(old), new: named(new))
    guard case .report(let report) = try command.run(input).content,
      case .flame(let graph) = report.body
    else { throw CommandError.noTree(command: "flame") }
    return graph
  }

  @Test func `frames say whether their function changed by more than noise`() throws {
    let old = "main;p.grown 1000\nmain;q.same 50000\nmain;q.less 1010"
    let new = "main;p.grown 3000\nmain;q.same 50100\nmain;q.less 1000"
    let graph = try flame([new], against: [old]) { _ in }
    let verdicts = graph.frames.map { "\($0.name) \($0.verdict?.name ?? "")" }
    #expect(verdicts.contains("p.grown changed") && verdicts.contains("q.less undecided"))
    #expect(graph.test?.alpha == 0.05 && graph.baseTotal == 52_010 && graph.total == 54_100)
    let packages = try flame([new], against: [old]) { $0.flameBy = "package" }
    #expect(packages.frames.first { $0.name == "p" }?.verdict == .changed)
    #expect(try flame(new).test == nil && flame(new).frames.allSatisfy { $0.verdict == nil })
  }

  @Test func `samples marked as a base are the other side, and are tested against it`() throws {
    let old = Profile.written("main;p.grown 1000\nmain;q.same 50000\nmain;q.less 1010")
    let new = Profile.written("main;p.grown 3000\nmain;q.same 50100\nmain;q.less 1000")
    let both = try new.minus(old, as: .difference).profile
    let sides = try #require(both.sidesOfDifference)
    #expect(sides.base.samples.values[0].reduce(0, +) == 52_010)
    #expect(sides.new.samples.values[0].reduce(0, +) == 54_100)
    let report = try Running.report("flame", on: both) { $0.hasBase = true }
    guard case .flame(let graph) = report.body else { return }
    #expect(graph.frames.first { $0.name == "p.grown" }?.verdict == .changed)
    #expect(graph.frames.first { $0.name == "q.less" }?.verdict == .undecided)
    let scaled = try Running.report("flame", on: both) {
      $0.hasBase = true
      $0.normalize = true
    }
    guard case .flame(let graph) = scaled.body else { return }
    #expect(graph.test == nil && new.sidesOfDifference == nil)
  }

  @Test func `a graph by shares says so`() throws {
    let graph = try flame(["main 10"], against: ["main 5"]) { $0.flameRelative = true }
    #expect(graph.style.isRelative && graph.baseFactor == 2)
  }

  @Test func `a shape that is none is refused`() {
    #expect(throws: CommandError.unknownChoice("newer", known: ["new", "old", "union"])) {
      try flame("main 1") { $0.flameShape = "newer" }
    }
  }
}
