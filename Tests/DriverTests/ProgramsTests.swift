import Bytes
import Driver
import Symbols
import Testing

@Suite struct ProgramsTests {
  private let search = ProgramSearch("", path: ProcessEnvironment.value("PATH"))

  private func path(of program: String) throws -> String {
    try #require(search.path(of: program))
  }

  @Test func `a program gets its arguments and its input unchanged`() throws {
    let input = Array("one\0two\n".utf8) + [0xff]
    #expect(try Programs().output(of: path(of: "cat"), [], input: input) == input)
    let output = try Programs().output(of: path(of: "echo"), ["$HOME", "a  b;"], input: [])
    #expect(output == Array("$HOME a  b;\n".utf8))
  }

  @Test func `much goes through a program without standing still`() throws {
    let input = [UInt8](repeating: 0x2e, count: 1 << 21)
    #expect(try Programs().output(of: path(of: "cat"), [], input: input) == input)
  }

  @Test func `many programs can be waited for at once`() async throws {
    let cat = try path(of: "cat")
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for number: UInt8 in 0..<16 {
        group.addTask { try Programs().output(of: cat, [], input: [number]) }
      }
      var sum = 0
      for try await output in group { sum += output.reduce(0) { $0 + Int($1) } }
      #expect(sum == 120)
    }
  }

  @Test func `a program that does not want its input is no trouble`() throws {
    let input = [UInt8](repeating: 0x2e, count: 1 << 21)
    #expect(try Programs().output(of: path(of: "true"), [], input: input).isEmpty)
  }

  @Test func `a program that fails or is not there is an error`() throws {
    let program = try path(of: "false")
    #expect(throws: ProgramError.failed(program: program, code: 1)) {
      _ = try Programs().output(of: program, [], input: [])
    }
    #expect(throws: ProgramError.notStarted(program: "/nowhere/program", errno: 2)) {
      _ = try Programs().output(of: "/nowhere/program", [], input: [])
    }
  }
}

@Suite struct ProgramSearchTests {
  private func tree(_ files: String...) throws -> TemporaryTree {
    let tree = try TemporaryTree()
    for file in files { try tree.add(file) }
    return tree
  }

  @Test func `programs are found in the environment's folders, the first first`() throws {
    let tree = try tree("a/nm", "b/nm", "b/addr2line")
    let search = ProgramSearch("", path: tree["a"] + ":" + tree["b"])
    #expect(search.path(of: "nm") == tree["a/nm"])
    #expect(search.path(of: "addr2line") == tree["b/addr2line"])
    #expect(search.path(of: "objdump") == nil)
  }

  @Test func `folders can be named for all programs or for one`() throws {
    let tree = try tree("a/nm", "b/nm", "b/addr2line", "c/nm")
    let search = ProgramSearch(tree["b"] + ",nm:" + tree["c"], path: tree["a"])
    #expect(search.path(of: "nm") == tree["c/nm"])
    #expect(search.path(of: "addr2line") == tree["b/addr2line"])
    #expect(ProgramSearch(tree["b"], path: tree["a"]).path(of: "objdump") == nil)
    #expect(ProgramSearch(tree["c"] + ",", path: tree["b"]).path(of: "addr2line") != nil)
  }
}

@Suite struct SymbolizationMessagesTests {
  @Test func `messages use pprof's words`() {
    let missing = BinaryProblem.binary(path: "/no/app", .input(.cannotOpen(errno: 2)))
    #expect(
      SymbolizationNotice.failed(binary: "app", buildID: "ab", missing).message
        == "Local symbolization failed for app (build ID ab): "
        + "open /no/app: no such file or directory")
    #expect(
      SymbolizationNotice.failed(
        binary: "app", buildID: "",
        .binary(path: "/app", .buildMismatch(wanted: "a", found: "b"))
      ).message == "Local symbolization failed for app: build ID mismatch")
    #expect(
      BinaryProblem.binary(path: "/x", .unknownFormat).message
        == "open /x: unrecognized object file")
    #expect(SymbolizationNotice.noMainBinary.message == "Main binary filename not available.")
    #expect(
      SymbolizationNotice.missingBinaries.message.hasPrefix("Some binary filenames not available."))
    #expect(
      SymbolizationNotice.ignored(file: "f", wanted: "a", found: "b").message
        == "Ignoring local file f: build-id mismatch (a != b)")
    #expect(
      Notice.unknownSymbolization("wat").message
        == "ignoring unrecognized symbolization option: wat\nexpecting -symbolize="
        + "[local|fastlocal|remote|none][:force][:demangle=[none|full|templates|default]")
  }
}
