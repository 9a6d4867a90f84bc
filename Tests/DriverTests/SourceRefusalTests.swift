import Commands
import Driver
import Foundation
import Reports
import Testing

/// What a profile may name without its ever being opened.
struct SourceRefusalTests {
  private let tree: TemporaryTree

  init() throws {
    tree = try TemporaryTree()
    try tree.addFolder("project/.git")
    try tree.add("secret.go")
  }

  @Test func `a file of the system is no source text`() {
    let sources = tree.sources(in: "project")
    for path in ["/etc/passwd", "/dev/zero", "/proc/self/environ"] {
      #expect(throws: SourceProblem.notSource(path: path)) { try sources.lines(path) }
      #expect(throws: SourceProblem.notSource(path: path)) {
        try sources.lines(path, sourcePath: "/")
      }
    }
  }

  @Test func `a file outside the roots is refused until its folder is named`() throws {
    let sources = tree.sources(in: "project")
    let path = tree["secret.go"]
    #expect(throws: SourceProblem.outsideRoots(path: path)) { try sources.lines(path) }
    #expect(try sources.lines(path, sourcePath: tree.root, trimPath: "/x") == ["secret.go"])
  }

  @Test func `where pprof's ways are wanted any source text is read, and nothing else`() throws {
    let sources = tree.sources(in: "project")
    var options = Options()
    options.isCompatible = true
    #expect(try sources.sourceLines(tree["secret.go"], options) == ["secret.go"])
    #expect(throws: SourceProblem.notSource(path: "/etc/passwd")) {
      try sources.sourceLines("/etc/passwd", options)
    }
  }

  @Test func `dots do not lead out of the project`() {
    let sources = tree.sources(in: "project")
    let path = tree["secret.go"]
    #expect(throws: SourceProblem.outsideRoots(path: path)) { try sources.lines("../secret.go") }
    #expect(throws: SourceProblem.outsideRoots(path: path)) {
      try sources.lines("a/../../secret.go")
    }
    let dotted = tree["project/../secret.go"]
    #expect(throws: SourceProblem.outsideRoots(path: dotted)) {
      try sources.lines(dotted, trimPath: "/x")
    }
  }

  @Test func `dots within the project are followed`() throws {
    try tree.add("project/a/x.c")
    try tree.addFolder("project/build")
    #expect(try tree.sources(in: "project/build").lines("../a/x.c") == ["project/a/x.c"])
  }

  @Test func `a link does not lead out of the project`() throws {
    try tree.addLink("project/link.go", to: tree["secret.go"])
    try tree.addLink("project/folder", to: tree.root)
    try tree.addLink("project/zero.go", to: "/dev/zero")
    let sources = tree.sources(in: "project")
    #expect(throws: SourceProblem.outsideRoots(path: tree["project/link.go"])) {
      try sources.lines("link.go")
    }
    #expect(throws: SourceProblem.outsideRoots(path: tree["project/folder/secret.go"])) {
      try sources.lines("folder/secret.go")
    }
    #expect(throws: SourceProblem.notSource(path: tree["project/zero.go"])) {
      try sources.lines("zero.go")
    }
  }

  @Test func `a link within the project is followed`() throws {
    try tree.add("project/real.go")
    try tree.addLink("project/alias.go", to: "real.go")
    #expect(try tree.sources(in: "project").lines("alias.go") == ["project/real.go"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe without a writer is not waited for`() throws {
    #expect(tree.addPipe("project/pipe.go"))
    #expect(throws: SourceProblem.notSource(path: tree["project/pipe.go"])) {
      try tree.sources(in: "project").lines("pipe.go")
    }
  }

  @Test func `a folder with the name of a file is refused`() throws {
    try tree.addFolder("project/folder.go")
    #expect(throws: SourceProblem.notSource(path: tree["project/folder.go"])) {
      try tree.sources(in: "project").lines("folder.go")
    }
  }

  @Test func `a file of more than 32 MB is refused`() throws {
    try tree.addSparse("project/huge.go", size: 32 << 20 + 1)
    #expect(throws: SourceProblem.notSource(path: tree["project/huge.go"])) {
      try tree.sources(in: "project").lines("huge.go")
    }
  }

  @Test(arguments: ["key.pem", "id_rsa", ".env", ".go", "Makefile", "x.", "dump.bin"])
  func `a name that is not that of source text is refused`(name: String) throws {
    try tree.add("project/" + name)
    #expect(throws: SourceProblem.notSource(path: tree["project/" + name])) {
      try tree.sources(in: "project").lines(name)
    }
  }

  @Test func `a name with a zero byte is not cut there`() throws {
    try tree.add("project/x.go")
    #expect(throws: SourceProblem.self) {
      try tree.sources(in: "project").lines("x.go\u{0}.txt")
    }
  }

  @Test func `a repository in the home folder does not open what lies in it`() throws {
    try tree.addFolder("home/.git")
    try tree.addFolder("home/work")
    try tree.add("home/private.py")
    let sources = tree.sources(in: "home/work", ["HOME": tree["home"]])
    #expect(throws: SourceProblem.outsideRoots(path: tree["home/private.py"])) {
      try sources.lines(tree["home/private.py"])
    }
  }

  @Test func `folders whose names begin alike are told apart`() throws {
    try tree.add("project-private/x.go")
    #expect(throws: SourceProblem.outsideRoots(path: tree["project-private/x.go"])) {
      try tree.sources(in: "project").lines(tree["project-private/x.go"], trimPath: "/x")
    }
  }
}
