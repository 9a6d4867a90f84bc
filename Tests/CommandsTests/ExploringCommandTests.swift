import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct ExploringCommandTests {
  private let profile = Profile.written(
    """
    main;serve;parse;read 10
    main;serve;parse 5
    main;serve;write;read 3
    main;work;parse;read 2
    """)

  private func rows(_ name: String, _ argument: String? = nil, _ values: (String, String)...) throws
    -> [String]
  {
    var options = Options()
    options.nodeFraction = 0
    for (option, value) in values { try options.set(option, to: value) }
    let report = try run(name, on: profile, options, argument: argument)
    guard case .frames(let tree) = report.body else { return [] }
    return tree.rows.map {
      String(repeating: "  ", count: $0.depth) + "\($0.name) \($0.flat) \($0.cum)"
    } + (tree.hidden > 0 ? ["\(tree.hidden) hidden"] : [])
  }

  private func run(_ name: String, on profile: Profile, _ options: Options, argument: String? = nil)
    throws -> Report
  {
    try Running.report(name, on: profile, argument: argument) { $0 = options }
  }

  @Test func `calltree shows paths from the roots on, the heaviest first`() throws {
    #expect(
      try rows("calltree") == [
        "main 0 20", "  serve 0 18", "    parse 5 15", "      read 10 10", "    write 0 3",
        "      read 3 3", "  work 0 2", "    parse 0 2", "      read 2 2",
      ])
  }

  @Test func `light paths and those beyond the limit are counted`() throws {
    #expect(
      try rows("calltree", nil, ("nodefraction", "0.2")) == [
        "main 0 20", "  serve 0 18", "    parse 5 15", "      read 10 10", "2 hidden",
      ])
    #expect(
      try rows("calltree", nil, ("nodecount", "2")) == ["main 0 20", "  serve 0 18", "7 hidden"])
  }

  @Test func `callers merges the paths that lead to a function`() throws {
    #expect(
      try rows("callers", "^read$") == [
        "read 15 15", "  parse 0 12", "    serve 0 10", "      main 0 10", "    work 0 2",
        "      main 0 2", "  write 0 3", "    serve 0 3", "      main 0 3",
      ])
  }

  @Test func `callees merges the paths that lead on from a function`() throws {
    #expect(try rows("callees", "^parse$") == ["parse 5 17", "  read 12 12"])
  }

  @Test func `a function below itself counts once`() throws {
    let recursive = Profile.written("main;f;f;g 4\nmain;f;g 3")
    var options = Options()
    options.nodeFraction = 0
    let report = try run("callees", on: recursive, options, argument: "^f$")
    guard case .frames(let tree) = report.body else { return #expect(Bool(false)) }
    #expect(tree.rows.map(\.name) == ["f", "f", "g", "g"])
    #expect(tree.rows.map(\.cum) == [7, 4, 4, 3])
  }

  @Test func `packages add up their functions`() throws {
    let profile = Profile.written(
      "a.com/x.f;a.com/x.g;runtime.h 4\na.com/x.g;runtime.h;runtime.i 3")
    let report = try run("pkgs", on: profile, Options())
    guard case .top(let table) = report.body else { return #expect(Bool(false)) }
    #expect(table.rows.map(\.name) == ["runtime", "a.com/x"])
    #expect(table.rows.map(\.flat) == [7, 0])
    #expect(table.rows.map(\.cum) == [7, 7])
  }

  @Test func `a digest has the heaviest of everything`() throws {
    let report = try run("hot", on: profile, Options())
    guard case .digest(let digest) = report.body else { return #expect(Bool(false)) }
    #expect(digest.top.first?.name == "read" && digest.top.count <= 5)
    #expect(digest.path.rows.map(\.name) == ["main", "serve", "parse", "read"])
    #expect(digest.origins == [.init("own code", 20)])
  }

  @Test func `words are explained, others are not`() throws {
    let report = try run("explain", on: profile, Options(), argument: "cum")
    guard case .lines(let text) = report.body else { return #expect(Bool(false)) }
    #expect(text.lines.first == "cum:" && text.lines.count > 1)
    #expect(throws: CommandError.unknownChoice("comb", known: Glossary.words)) {
      _ = try run("explain", on: profile, Options(), argument: "comb")
    }
  }

  @Test func `info counts what is there`() throws {
    let labelled = Profile.written("main 1 k=v\nmain;f 2", types: [("cpu", "nanoseconds")])
    let report = try run("info", on: labelled, Options())
    guard case .lines(let text) = report.body else { return #expect(Bool(false)) }
    #expect(text.lines.contains("  cpu: 3ns (nanoseconds)"))
    #expect(text.lines.contains("Samples:   2") && text.lines.contains("  k: 1 samples"))
  }
}
