import Commands
import Driver
import Reports
import Testing

/// Where sources are found that a `go.work` file leads to.
struct GoWorkspaceTests {
  private let tree: TemporaryTree

  /// A workspace of two modules beside each other, one outside of it, and no repository.
  init() throws {
    tree = try TemporaryTree()
    try tree.add("work/go.work", "go 1.24\n\nuse (\n\t./app\n\t../other // beside\n)\n")
    for (folder, module) in [("work/app", "app"), ("work/lib", "lib"), ("other", "other")] {
      try tree.add(folder + "/go.mod", "module example.com/\(module)\n")
      try tree.add(folder + "/x.go")
    }
    try tree.add("secret/x.go")
    try tree.add("cache/example.com/third@v1.0.0/x.go")
    try tree.add("fork/go.mod", "module example.com/third\n")
    try tree.add("fork/x.go")
  }

  @Test func `a module finds its neighbours below the workspace`() throws {
    let sources = tree.sources(in: "work/app")
    #expect(try sources.lines("example.com/app/x.go") == ["work/app/x.go"])
    #expect(try sources.lines("example.com/lib/x.go") == ["work/lib/x.go"])
  }

  @Test func `a module that is used from elsewhere is found there`() throws {
    #expect(
      try tree.sources(in: "work/app").lines("example.com/other/x.go") == ["other/x.go"])
    #expect(
      try tree.sources(in: "work").lines("example.com/other/x.go") == ["other/x.go"])
  }

  @Test func `what a workspace replaces is replaced in all of its modules`() throws {
    try tree.add(
      "work/go.work", "use ./app\nreplace example.com/third => ../fork\n")
    let sources = tree.sources(in: "work/app", ["GOMODCACHE": tree["cache"]])
    #expect(try sources.lines("example.com/third@v1.0.0/x.go") == ["fork/x.go"])
  }

  @Test func `a repository inside is led by the workspace that uses it`() throws {
    try tree.addFolder("work/app/.git")
    let sources = tree.sources(in: "work/app")
    #expect(try sources.lines("example.com/other/x.go") == ["other/x.go"])
    #expect(throws: SourceProblem.self) { try sources.lines("example.com/lib/x.go") }
  }

  @Test func `a repository that a workspace does not use is not led by it`() throws {
    try tree.addFolder("work/lib/.git")
    #expect(throws: SourceProblem.self) {
      try tree.sources(in: "work/lib").lines("example.com/other/x.go")
    }
  }

  @Test func `a folder that is used but is no module stays closed`() throws {
    try tree.add("work/go.work", "use (\n\t./app\n\t../secret\n)\n")
    #expect(throws: SourceProblem.outsideRoots(path: tree["secret/x.go"])) {
      try tree.sources(in: "work/app").lines(tree["secret/x.go"])
    }
  }
}
