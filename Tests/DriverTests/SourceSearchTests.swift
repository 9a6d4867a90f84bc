import Commands
import Driver
import Foundation
import Reports
import Testing

/// What Go's pprof finds as well.
struct SourceSearchTests {
  private let tree: TemporaryTree

  init() throws {
    tree = try TemporaryTree()
    try tree.addFolder("project/.git")
    try tree.add("project/store/cart.go")
  }

  private func expectNotFound(
    _ path: String, _ searched: String, _ body: () throws(SourceProblem) -> [String]
  ) {
    #expect(throws: SourceProblem.notFound(path: path, searched: searched), performing: body)
  }

  @Test func `a relative path is found from the current folder`() throws {
    #expect(try tree.sources(in: "project").lines("store/cart.go") == ["project/store/cart.go"])
  }

  @Test func `a relative path is found from a folder above, up to the project`() throws {
    try tree.addFolder("project/a/b")
    try tree.add("beside.go")
    let sources = tree.sources(in: "project/a/b")
    #expect(try sources.lines("store/cart.go") == ["project/store/cart.go"])
    expectNotFound("beside.go", tree["project/a/b"]) { () throws(SourceProblem) in
      try sources.lines("beside.go")
    }
  }

  @Test func `the nearest of two files wins`() throws {
    try tree.add("project/a/store/cart.go")
    let sources = tree.sources(in: "project/a")
    #expect(try sources.lines("store/cart.go") == ["project/a/store/cart.go"])
  }

  @Test func `a source path replaces the current folder, element by element`() throws {
    try tree.add("other/x/y.c")
    let sources = tree.sources(in: "project")
    #expect(try sources.lines("x/y.c", sourcePath: "none:\(tree["other"])") == ["other/x/y.c"])
    expectNotFound("store/cart.go", tree["other"]) { () throws(SourceProblem) in
      try sources.lines("store/cart.go", sourcePath: tree["other"])
    }
  }

  @Test func `a relative source path is followed up to the current folder`() throws {
    try tree.add("project/a/x.go")
    try tree.add("project/top.go")
    let sources = tree.sources(in: "project/a")
    #expect(try sources.lines("x.go", sourcePath: "missing/deep") == ["project/a/x.go"])
    expectNotFound("top.go", "missing/deep") { () throws(SourceProblem) in
      try sources.lines("top.go", sourcePath: "missing/deep")
    }
  }

  @Test func `an absolute source path is followed up to its own project`() throws {
    try tree.add("module/go.mod", "module example.com/m\n")
    try tree.add("module/x.go")
    try tree.add("outer.go")
    try tree.addFolder("module/deep/down")
    let sources = tree.sources(in: "project")
    let named = tree["module/deep/down"]
    #expect(try sources.lines("x.go", sourcePath: named) == ["module/x.go"])
    expectNotFound("outer.go", named) { () throws(SourceProblem) in
      try sources.lines("outer.go", sourcePath: named)
    }
  }

  @Test func `pprof looks up to the root and in no module`() throws {
    try tree.add("project/go.mod", "module example.com/m\n")
    try tree.add("outer.go")
    let sources = tree.sources(in: "project/store")
    #expect(try sources.lines("outer.go", isCompatible: true) == ["outer.go"])
    #expect(try sources.lines("example.com/m/store/cart.go") == ["project/store/cart.go"])
    let path = "example.com/m/store/cart.go"
    expectNotFound(path, tree["project"]) { () throws(SourceProblem) in
      try tree.sources(in: "project").lines(path, isCompatible: true)
    }
  }

  @Test func `folders above a link in the project are searched where the link leads`() throws {
    try tree.add("elsewhere/testdata/f.src")
    try tree.addLink("project/linked", to: tree["elsewhere"])
    let sources = tree.sources(in: "project")
    #expect(
      try sources.lines("testdata/f.src", sourcePath: "linked") == ["elsewhere/testdata/f.src"])
    #expect(
      try sources.lines("testdata/f.src", sourcePath: "linked/missing")
        == ["elsewhere/testdata/f.src"])
  }

  @Test func `prefixes are stripped before the search`() throws {
    let sources = tree.sources(in: "project")
    let expected = ["project/store/cart.go"]
    #expect(try sources.lines("/ci/src/store/cart.go", trimPath: "/ci/src") == expected)
    #expect(try sources.lines("/proc/self/cwd/store/cart.go") == expected)
    #expect(try sources.lines("/build/project/store/cart.go") == expected)
    #expect(try sources.lines("/b/store/cart.go", sourcePath: "store") == expected)
  }

  @Test func `an absolute path has to exist`() {
    let sources = tree.sources(in: "project")
    let path = tree["project/none.go"]
    #expect(throws: SourceProblem.missing(path: path)) {
      try sources.lines(path, trimPath: "/nothing")
    }
    let behindFile = "/elsewhere" + tree["project/store/cart.go/x.go"]
    #expect(throws: SourceProblem.missing(path: behindFile)) {
      try sources.lines(behindFile, trimPath: "/nothing")
    }
    #expect(
      throws: SourceProblem.unreadable(
        path: tree["project/store/cart.go/x.go"], reason: "not a directory")
    ) {
      try sources.lines(tree["project/store/cart.go/x.go"], trimPath: "/nothing")
    }
  }

  @Test func `an absolute path inside the project is read`() throws {
    let sources = tree.sources(in: "project/store")
    #expect(
      try sources.lines(tree["project/store/cart.go"], trimPath: "/nothing")
        == ["project/store/cart.go"])
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\n", ["a", ""]),
    ("a\r\nb\r\r\nc\rd\r", ["a", "b\r", "c\rd"]), ("\r", [""]),
  ])
  func `lines end as Go's scanner ends them`(text: String, lines: [String]) throws {
    try tree.add("project/lines.go", text)
    #expect(try tree.sources(in: "project").lines("lines.go") == lines)
  }

  @Test func `a file is read once`() throws {
    let sources = tree.sources(in: "project")
    _ = try sources.lines("store/cart.go")
    try tree.add("project/store/cart.go", "changed\n")
    #expect(try sources.lines("store/cart.go") == ["project/store/cart.go"])
  }
}
