import Commands
import Driver
import Foundation
import Reports
import Testing

/// Where sources are found without any option, though the profile does not say where they are.
struct GoSourceTests {
  private let tree: TemporaryTree

  init() throws {
    tree = try TemporaryTree()
    try tree.addFolder("clone/.git")
    try tree.add("clone/programs/engine/go.mod", "// ours\nmodule example.com/engine // v1\n")
    try tree.add("clone/programs/engine/join/join.go")
  }

  @Test(arguments: ["clone", "clone/programs", "clone/programs/engine", "clone/docs/guide"])
  func `a module of the clone is found from anywhere inside`(folder: String) throws {
    try tree.addFolder(folder)
    #expect(
      try tree.sources(in: folder).lines("example.com/engine/join/join.go")
        == ["clone/programs/engine/join/join.go"])
  }

  @Test(arguments: ["/home/ci/engine/join/join.go", "/a/engine/b/engine/join/join.go"])
  func `a checkout on another machine is called as the module's path ends`(path: String) throws {
    #expect(
      try tree.sources(in: "clone").lines(path) == ["clone/programs/engine/join/join.go"])
  }

  @Test func `a version ends a module's path and names no folder`() throws {
    try tree.add("clone/tool/go.mod", "module example.com/tool/v3\n")
    try tree.add("clone/tool/main.go")
    #expect(try tree.sources(in: "clone").lines("/ci/tool/main.go") == ["clone/tool/main.go"])
  }

  @Test func `an installation anywhere shows its own sources and nothing beside them`() throws {
    try tree.add("opt/go9/VERSION", "go1.27.3\ntime 2026\n")
    try tree.add("opt/go9/src/runtime/proc.go")
    try tree.add("opt/go9/secret.go")
    try tree.add("opt/fake/src/runtime/proc.go")
    let sources = tree.sources(in: "clone")
    #expect(
      try sources.lines(tree["opt/go9/src/runtime/proc.go"]) == ["opt/go9/src/runtime/proc.go"])
    for path in ["opt/go9/secret.go", "opt/fake/src/runtime/proc.go"] {
      #expect(throws: SourceProblem.outsideRoots(path: tree[path])) {
        try sources.lines(tree[path])
      }
    }
  }

  @Test func `a module cache anywhere shows its modules`() throws {
    try tree.addFolder("ci/pkg/mod/cache/download")
    let path = "ci/pkg/mod/example.com/!up@v1.0.0/up.go"
    try tree.add(path)
    try tree.add("fake/pkg/mod/example.com/up@v1.0.0/up.go")
    #expect(try tree.sources(in: "clone").lines(tree[path]) == [path])
    #expect(throws: SourceProblem.self) {
      try tree.sources(in: "clone").lines(tree["fake/pkg/mod/example.com/up@v1.0.0/up.go"])
    }
  }

  @Test func `what was tried is known, and when the file changed`() throws {
    let sources = tree.sources(in: "clone")
    let found = try #require(sources.sourceFacts("example.com/engine/join/join.go", Options()))
    #expect(found.file == tree["clone/programs/engine/join/join.go"] && found.lineCount == 1)
    #expect(found.modifiedNanoseconds > 1_600_000_000_000_000_000)
    let missing = try #require(sources.sourceFacts("example.com/engine/gone.go", Options()))
    #expect(missing.file.isEmpty && missing.lineCount == 0)
    #expect(
      missing.tried == [
        tree["clone/example.com/engine/gone.go"], tree["clone/programs/engine/gone.go"],
        tree["clone/vendor/example.com/engine/gone.go"],
        tree["clone/programs/engine/vendor/example.com/engine/gone.go"],
      ])
  }

  @Test func `a module is not found from outside the clone`() throws {
    try tree.addFolder("other")
    let path = "example.com/engine/join/join.go"
    #expect(throws: SourceProblem.notFound(path: path, searched: tree["other"])) {
      try tree.sources(in: "other").lines(path)
    }
  }

  @Test func `a module below a named source path is found`() throws {
    try tree.addFolder("other")
    #expect(
      try tree.sources(in: "other")
        .lines("example.com/engine/join/join.go", sourcePath: tree["clone"])
        == ["clone/programs/engine/join/join.go"])
  }

  @Test func `the innermost of nested modules is meant`() throws {
    try tree.add("clone/programs/engine/tool/go.mod", "module \"example.com/engine/tool\"\r\n")
    try tree.add("clone/programs/engine/tool/main.go")
    try tree.add("clone/go.mod", "module (\n\texample.com\n)\n")
    try tree.add("clone/engine/tool/main.go")
    let sources = tree.sources(in: "clone")
    #expect(
      try sources.lines("example.com/engine/tool/main.go")
        == ["clone/programs/engine/tool/main.go"])
  }

  @Test func `a module whose name begins alike is another one`() throws {
    let path = "example.com/engineering/join/join.go"
    #expect(throws: SourceProblem.notFound(path: path, searched: tree["clone"])) {
      try tree.sources(in: "clone").lines(path)
    }
  }

  @Test(arguments: [".hidden", "node_modules", "a/b/c/d/e/f/g/h/i"])
  func `modules in hidden, foreign or very deep folders are left alone`(folder: String) throws {
    try tree.add("clone/\(folder)/go.mod", "module example.com/far\n")
    try tree.add("clone/\(folder)/x.go")
    #expect(throws: SourceProblem.self) {
      try tree.sources(in: "clone").lines("example.com/far/x.go")
    }
  }

  @Test func `the module around the current folder is found though the disk is full of names`()
    throws
  {
    try tree.add("big/go.mod", "module example.com/big\n")
    try tree.add("big/pkg/x.go")
    try tree.addFolder("big/data/many")
    for number in 0..<20_001 { try tree.add("big/data/many/\(number)", "") }
    let sources = tree.sources(in: "big/data/many")
    #expect(try sources.lines("example.com/big/pkg/x.go") == ["big/pkg/x.go"])
  }

  @Test func `a dotted import path does not leave its module`() throws {
    try tree.add("secret.go")
    #expect(throws: SourceProblem.self) {
      try tree.sources(in: "clone").lines("example.com/engine/../../../../secret.go")
    }
  }

  @Test func `a downloaded module is found in the vendor folder, without its version`() throws {
    try tree.add("clone/programs/engine/vendor/github.com/Foo/bar/x.go")
    #expect(
      try tree.sources(in: "clone").lines("github.com/Foo/bar@v1.2.3/x.go")
        == ["clone/programs/engine/vendor/github.com/Foo/bar/x.go"])
  }

  @Test func `a downloaded module is found in the cache, its capitals escaped`() throws {
    try tree.add("home/go/pkg/mod/github.com/!foo/bar@v1.2.3-!r!c1/sub/X.go")
    try tree.add("cache/gopkg.in/yaml.v3@v3.0.1/y.go")
    try tree.add("workspace/pkg/mod/golang.org/x/net@v0.1.0/z.go")
    let sources = tree.sources(
      in: "clone",
      [
        "HOME": tree["home"], "GOMODCACHE": tree["cache"],
        "GOPATH": tree["none"] + ":" + tree["workspace"],
      ])
    #expect(
      try sources.lines("github.com/Foo/bar@v1.2.3-RC1/sub/X.go")
        == ["home/go/pkg/mod/github.com/!foo/bar@v1.2.3-!r!c1/sub/X.go"])
    #expect(
      try sources.lines("gopkg.in/yaml.v3@v3.0.1/y.go") == ["cache/gopkg.in/yaml.v3@v3.0.1/y.go"])
    #expect(
      try sources.lines("golang.org/x/net@v0.1.0/z.go")
        == ["workspace/pkg/mod/golang.org/x/net@v0.1.0/z.go"])
  }

  @Test func `another machine's module cache stands for this one's`() throws {
    try tree.add("cache/github.com/!foo/bar@v1.2.3/x.go")
    try tree.add("clone/vendor/github.com/Only/vendored/y.go")
    let sources = tree.sources(in: "clone", ["GOMODCACHE": tree["cache"]])
    #expect(
      try sources.lines("/ci/go/pkg/mod/github.com/!foo/bar@v1.2.3/x.go")
        == ["cache/github.com/!foo/bar@v1.2.3/x.go"])
    #expect(
      try sources.lines("/ci/go/pkg/mod/github.com/!only/vendored@v2.0.0/y.go")
        == ["clone/vendor/github.com/Only/vendored/y.go"])
  }

  /// A module of the user's that replaces downloaded ones, and a cache that holds all there are.
  private func replacing(_ line: String) throws -> SourceFiles {
    try tree.add("clone/programs/engine/go.mod", "module example.com/engine\n\n\(line)\n")
    try tree.add("cache/github.com/!foo/bar@v1.0.0/x.go")
    try tree.add("cache/github.com/!fork/bar@v1.1.0/x.go")
    try tree.add("beside/bar/go.mod", "module github.com/Foo/bar\n")
    try tree.add("beside/bar/x.go")
    try tree.add("beside/secret/x.go")
    return tree.sources(in: "clone", ["GOMODCACHE": tree["cache"]])
  }

  @Test(arguments: [
    ("replace github.com/Foo/bar => github.com/Fork/bar v1.1.0", "!fork/bar@v1.1.0"),
    ("replace github.com/Foo/bar v1.0.0 => github.com/Fork/bar v1.1.0 // ours", "!fork/bar@v1.1.0"),
    ("replace (\n\tgithub.com/Foo/bar => \"github.com/Fork/bar\" v1.1.0\n)", "!fork/bar@v1.1.0"),
    ("replace github.com/Foo/bar v1.0.1 => github.com/Fork/bar v1.1.0", "!foo/bar@v1.0.0"),
    ("replace github.com/Foo => github.com/Fork/bar v1.1.0", "!foo/bar@v1.0.0"),
    ("// replace github.com/Foo/bar => github.com/Fork/bar v1.1.0", "!foo/bar@v1.0.0"),
  ]) func `a module that stands in for another is shown in its place`(line: String, shown: String)
    throws
  {
    // Go records the module that was asked for.
    #expect(
      try replacing(line).lines("github.com/Foo/bar@v1.0.0/x.go")
        == ["cache/github.com/\(shown)/x.go"])
  }

  @Test(arguments: ["../../../beside/bar", "ABSOLUTE"])
  func `a folder that stands in for a module is shown wherever it is`(folder: String) throws {
    let target = folder == "ABSOLUTE" ? tree["beside/bar"] : folder
    let sources = try replacing("replace github.com/Foo/bar => \(target)")
    #expect(try sources.lines("github.com/Foo/bar@v1.0.0/x.go") == ["beside/bar/x.go"])
    #expect(try sources.lines(tree["beside/bar/x.go"]) == ["beside/bar/x.go"])
    #expect(throws: SourceProblem.outsideRoots(path: tree["beside/secret/x.go"])) {
      try sources.lines(tree["beside/secret/x.go"])
    }
  }

  @Test func `a folder that is no module stands in for none`() throws {
    let sources = try replacing("replace github.com/Foo/bar => ../../../beside/secret")
    #expect(throws: SourceProblem.outsideRoots(path: tree["beside/secret/x.go"])) {
      try sources.lines("github.com/Foo/bar@v1.0.0/x.go")
    }
  }

  @Test func `Go's own sources are found where Go is installed`() throws {
    try tree.add("go1/src/runtime/proc.go")
    try tree.add("go2/src/runtime/proc.go")
    try tree.add("go2/src/runtime/map.go")
    try tree.add("bare/src/fmt/print.go")
    let chosen = tree.sources(in: "clone", ["GOROOT": tree["go1"]], go: [tree["go2"]])
    #expect(try chosen.lines("runtime/proc.go") == ["go1/src/runtime/proc.go"])
    #expect(try chosen.lines("runtime/map.go") == ["go2/src/runtime/map.go"])
    let usual = tree.sources(in: "clone", go: [tree["none"], tree["bare"], tree["go2"]])
    #expect(try usual.lines("runtime/proc.go") == ["go2/src/runtime/proc.go"])
    #expect(throws: SourceProblem.self) { try usual.lines("fmt/print.go") }
  }

  @Test func `what was written down for Go holds where its variables are not set`() throws {
    try tree.add("cache/example.com/a@v1.0.0/a.go")
    try tree.add("other/example.com/a@v1.0.0/a.go")
    let settings = "# mine\nGOFLAGS=-mod=mod\nGOMODCACHE=\(tree["cache"])\n"
    try tree.add("home/.config/go/env", settings)
    try tree.add("config/go/env", settings)
    func lines(_ variables: [String: String]) throws -> [String] {
      try tree.sources(in: "clone", variables).lines("example.com/a@v1.0.0/a.go")
    }
    let saved = ["cache/example.com/a@v1.0.0/a.go"]
    #expect(try lines(["HOME": tree["home"]]) == saved)
    #expect(try lines(["HOME": tree["none"], "XDG_CONFIG_HOME": tree["config"]]) == saved)
    #expect(try lines(["GOENV": tree["config/go/env"]]) == saved)
    #expect(
      try lines(["HOME": tree["home"], "GOMODCACHE": tree["other"]])
        == ["other/example.com/a@v1.0.0/a.go"])
    #expect(throws: SourceProblem.self) { try lines(["HOME": tree["home"], "GOENV": "off"]) }
  }

  @Test func `the go command tells where Go is installed`() throws {
    try tree.add("lib/go-1.27/src/runtime/proc.go")
    try tree.add("lib/go-1.27/bin/go", "")
    try tree.addFolder("bin")
    try tree.addLink("bin/go", to: "../lib/go-1.27/bin/go")
    let sources = tree.sources(in: "clone", ["PATH": ".:\(tree["none"]):\(tree["bin"])"])
    #expect(try sources.lines("runtime/proc.go") == ["lib/go-1.27/src/runtime/proc.go"])
  }

  @Test func `another machine's Go stands for this one's`() throws {
    try tree.add("go1/src/runtime/proc.go")
    let sources = tree.sources(in: "clone", ["GOROOT": tree["go1"]])
    for folder in ["/ci/tools/go", "/ci/go1.27.3", "/ci/golang", "/ci/go-1.27"] {
      #expect(
        try sources.lines(folder + "/src/runtime/proc.go") == ["go1/src/runtime/proc.go"])
    }
    #expect(throws: SourceProblem.missing(path: "/ci/mine/src/runtime/proc.go")) {
      try sources.lines("/ci/mine/src/runtime/proc.go")
    }
    #expect(try sources.lines(tree["go1/src/runtime/proc.go"]) == ["go1/src/runtime/proc.go"])
  }

  @Test func `a named source path is the only place for what is not a module of the user's`() throws
  {
    try tree.add("go1/src/runtime/proc.go")
    let sources = tree.sources(in: "clone", ["GOROOT": tree["go1"]])
    #expect(throws: SourceProblem.notFound(path: "runtime/proc.go", searched: "none")) {
      try sources.lines("runtime/proc.go", sourcePath: "none")
    }
  }

  @Test(arguments: ["", "/Sources/Driver", "/SampleProfiles/programs/queryengine/join"])
  func `the sample program is found from anywhere in this repository`(folder: String) throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().standardizedFileURL.path()
    let root = repository.hasSuffix("/") ? String(repository.dropLast()) : repository
    let sources = SourceFiles(SourceSurroundings(currentFolder: root + folder))
    let lines = try sources.lines("example.com/queryengine/join/join_slow.go")
    #expect(lines.contains { $0.hasPrefix("func (j *Joiner) Join(") })
  }
}
