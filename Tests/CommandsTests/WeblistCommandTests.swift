import Commands
import Profiles
import RegularExpressions
import Reports
import Testing

/// A world with one source file of forty lines and perhaps a binary, loaded at 0x1000.
private struct OneProgram: Environment {
  var hasSource = true
  var problem: CodeProblem?

  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    guard hasSource else { throw .missing(path: path) }
    return (1...40).map { "  \(path.suffix(3)) \($0)" }
  }

  /// Instructions of four bytes, each made of a line of `main`, every third from an inlined call.
  func code(
    of binary: MappedBinary, at ranges: [Range<UInt64>], intelSyntax: Bool
  ) throws(CodeProblem) -> [[TracedInstruction]] {
    if let problem { throw problem }
    return ranges.map { range in
      range.filter { $0 % 4 == 0 }.map { address in
        let number = Int64(10 + (address - 0x1000) / 8)
        let main = TracedInstruction.Frame(
          symbol: "_main", function: "main", file: "/s/a.c", line: number)
        let inlined = TracedInstruction.Frame(
          symbol: "_in", function: "in", file: "/s/b.h", line: 3)
        return TracedInstruction(
          address: address, ownAddress: address - 0x1000, text: intelSyntax ? "mov" : "movq",
          frames: address % 12 == 0 ? [inlined, main] : [main])
      }
    }
  }
}

@Suite struct WeblistCommandTests {
  private typealias Sample = (addresses: [UInt64], value: Int64)

  /// Stacks of addresses in `main`, leaf first.
  private func profile(_ samples: [Sample], file: String = "/s/a.c", isMapped: Bool = true)
    -> Profile
  {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var mapping = Mapping()
    mapping.start = 0x1000
    mapping.limit = 0x1040
    mapping.file = builder.intern("/bin/app")
    let id = isMapped ? builder.add(mapping) : nil
    var function = Function()
    function.name = builder.intern("main")
    function.systemName = builder.intern("_main")
    function.filename = builder.intern(file)
    let main = builder.add(function)
    for (addresses, value) in samples {
      let stack = addresses.map { address in
        var location = Location()
        location.address = isMapped ? address : 0
        location.mapping = id
        let number = Int64(10 + (address - 0x1000) / 8)
        return builder.add(location, lines: [Line(function: main, line: number)])
      }
      builder.addSample(leafFirst: stack, values: [value])
    }
    return builder.finish()
  }

  private func result(
    _ argument: String, _ profile: Profile, _ world: OneProgram = OneProgram(),
    _ options: Options = Options()
  ) throws -> (source: AnnotatedSource, notices: [CommandNotice]) {
    let row = try #require(CommandCatalog.command(named: "weblist"))
    let result = try row.run(
      CommandInput(
        profile: profile, options: row.overrides.applied(to: options),
        argument: try RegularExpression(argument), environment: world))
    guard case .report(let report) = result.content, case .source(let source) = report.body else {
      return (AnnotatedSource(argument: "", functions: []), [])
    }
    return (source, result.notices)
  }

  private static let twoLeaves: [Sample] = [([0x1010], 5), ([0x1012], 2), ([0x1024, 0x1010], 1)]

  @Test func `a line adds up its instructions, and some lines are shown around`() throws {
    let source = try result("main", profile(Self.twoLeaves)).source
    let function = try #require(source.functions.first)
    #expect(source.functions.count == 1 && function.name == "main" && function.file == "/s/a.c")
    #expect(function.flat == 8 && function.cum == 9)
    #expect(function.lines.map(\.number) == Array(5...22))
    let hot = try #require(function.lines.first { $0.number == 12 })
    #expect(hot.flat == 7 && hot.cum == 8 && hot.heat == 6)
    #expect(hot.text == "  a.c 12")
    #expect(hot.instructions.map(\.address) == [0x10, 0x14])
    #expect(hot.instructions.map(\.flat) == [7, 0])
  }

  @Test func `an inlined call is shown between a line and its instructions`() throws {
    let source = try result("main", profile(Self.twoLeaves)).source
    let lines = source.functions[0].lines
    let line = try #require(lines.first { $0.number == 14 })
    let instruction = try #require(line.instructions.first { $0.address % 12 == 8 })
    #expect(instruction.depth == 1 && instruction.place == "b.h:3")
    #expect(instruction.calls == [.init(place: "b.h:3", text: "b.h 3", depth: 0)])
    let plain = try #require(line.instructions.first { $0.depth == 0 })
    #expect(plain.calls.isEmpty && plain.place == "a.c:14")
  }

  @Test func `without a binary there is the source alone`() throws {
    let missing = CodeProblem.unreadable(path: "/bin/app", reason: "gone")
    let (source, notices) = try result(
      "main", profile(Self.twoLeaves), OneProgram(problem: missing))
    #expect(notices == [.code(missing)])
    let lines = source.functions[0].lines
    #expect(lines.allSatisfy { $0.instructions.isEmpty })
    #expect(lines.filter { $0.cum != 0 }.map(\.number) == [12, 14])
    #expect(lines.filter { $0.cum != 0 }.map(\.cum) == [8, 1])
  }

  @Test func `locations without an address stay apart`() throws {
    let source = try result("main", profile(Self.twoLeaves, isMapped: false)).source
    #expect(source.functions[0].lines.filter { $0.cum != 0 }.map(\.flat) == [7, 1])
  }

  @Test func `the last address of all costs what any other does`() throws {
    var profile = profile([([0x1010], 5)])
    profile.locations[0].address = .max
    profile.mappings[0].limit = .max
    #expect(try result("main", profile).source.functions[0].flat == 5)
  }

  @Test(arguments: [Int64.min, -1, .max, .max - 3])
  func `lines that no file has are left out`(line: Int64) throws {
    var profile = profile(Self.twoLeaves, isMapped: false)
    profile.lines[0].line = line
    let lines = try result("main", profile).source.functions[0].lines
    let sampled = lines.filter { $0.cum != 0 }
    #expect(sampled.map(\.number) == [12, 14] && sampled.map(\.flat) == [2, 1])
  }

  @Test func `without the source there are the instructions alone`() throws {
    let source = try result(
      "main", profile(Self.twoLeaves), OneProgram(hasSource: false)
    ).source
    let function = source.functions[0]
    #expect(function.problem == .missing(path: "/s/a.c"))
    #expect(function.lines.allSatisfy { $0.text == nil && !$0.instructions.isEmpty })
    #expect(function.lines.map(\.number) == Array(10...17))
  }

  @Test func `functions match by name, linker's name, file, binary and address`() throws {
    for argument in ["^main$", "^_main$", "s/a.c", "bin/app", "0x1012", "4114"] {
      #expect(try result(argument, profile(Self.twoLeaves)).source.functions.count == 1)
    }
    #expect(throws: CommandError.noMatches("nothing")) {
      try result("nothing", profile(Self.twoLeaves))
    }
    #expect(throws: CommandError.noMatches("0x1013")) {
      try result("0x1013", profile(Self.twoLeaves))
    }
  }

  @Test func `an address twice in a stack costs its sample once, with compat twice`() throws {
    let recursive = profile([([0x1010, 0x1010], 3)])
    #expect(try result("main", recursive).source.functions[0].cum == 3)
    var options = Options()
    options.isCompatible = true
    let compatible = try result("main", recursive, OneProgram(), options)
    #expect(compatible.source.functions[0].cum == 6)
  }

  @Test func `the spelling of instructions is the reader's choice`() throws {
    var options = Options()
    options.intelSyntax = true
    let source = try result("main", profile(Self.twoLeaves), OneProgram(), options).source
    #expect(source.functions[0].lines.flatMap(\.instructions).allSatisfy { $0.text == "mov" })
  }

  @Test func `a path is shown in its shortest spelling`() throws {
    let (source, _) = try result(
      "main", profile(Self.twoLeaves, file: "/proc/self/cwd/x/../y.c", isMapped: false))
    #expect(source.functions[0].file == "y.c")
  }
}
