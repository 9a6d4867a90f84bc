import Commands
import Profiles
import RegularExpressions
import Reports
import Testing

/// A world with one binary whose functions begin at 0x10 and 0x20, loaded at 0x1000.
private struct OneBinary: Environment {
  var problem: CodeProblem?

  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] { [] }

  func symbols(
    of binary: MappedBinary, matching expression: RegularExpression, covering address: UInt64?,
    asSpelled: Bool
  ) throws(CodeProblem) -> [CodeSymbol] {
    if let problem { throw problem }
    let all = [
      CodeSymbol(names: ["write"], addresses: 0x20..<0x28, base: 0x1000),
      CodeSymbol(names: ["read", "alias"], addresses: 0x10..<0x18, base: 0x1000),
    ]
    return all.filter { symbol in
      symbol.names.contains(where: expression.matches)
        || address.map { symbol.addresses.contains($0 &- 0x1000) } == true
    }
  }

  func instructions(
    of binary: MappedBinary, at addresses: Range<UInt64>, intelSyntax: Bool
  ) throws(CodeProblem) -> [Instruction] {
    var first = Instruction(address: addresses.lowerBound, text: intelSyntax ? "mov" : "movq")
    first.function = "f"
    first.file = "/src/f.c"
    first.line = 7
    var second = first
    second.address += 4
    var third = Instruction(address: first.address + 6, text: "ret")
    third.function = "f"
    return [first, second, third]
  }
}

@Suite struct DisasmCommandTests {
  /// Samples at addresses of a binary.
  private func profile(_ samples: [(UInt64, Int64)]) -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var mapping = Mapping()
    mapping.start = 0x1000
    mapping.limit = 0x2000
    mapping.file = builder.intern("/bin/app")
    let id = builder.add(mapping)
    for (address, value) in samples {
      var function = Function()
      function.name = builder.intern(address < 0x1020 ? "read" : "write")
      function.filename = builder.intern("recorded.c")
      var location = Location()
      location.address = address
      location.mapping = id
      let line = Line(function: builder.add(function), line: 3)
      builder.addSample(leafFirst: [builder.add(location, lines: [line])], values: [value])
    }
    return builder.finish()
  }

  private func routines(
    _ argument: String, _ samples: [(UInt64, Int64)], _ world: OneBinary = OneBinary(),
    intel: Bool = false
  ) throws -> [CodeListing.Routine] {
    var options = Options()
    options.intelSyntax = intel
    let row = try #require(CommandCatalog.command(named: "disasm"))
    let input = CommandInput(
      profile: profile(samples), options: row.overrides.applied(to: options),
      argument: try RegularExpression(argument), environment: world)
    guard case .report(let report) = try row.run(input).content,
      case .code(let listing) = report.body
    else { return [] }
    return listing.routines
  }

  @Test func `samples are put to the instruction they were taken in`() throws {
    let found = try routines("^read$", [(0x1010, 5), (0x1012, 2), (0x1016, 1), (0x1021, 9)])
    #expect(found.map(\.names) == [["read", "alias"]])
    #expect(found[0].flat == 8 && found[0].cum == 8)
    #expect(found[0].instructions.map(\.flat) == [7, 0, 1])
    #expect(found[0].instructions.map(\.address) == [0x10, 0x14, 0x16])
  }

  @Test func `a place is named when it changes, and what is unknown comes from the profile`() throws
  {
    let places = try routines("read", [(0x1010, 5), (0x1016, 1)])[0].instructions.map(\.place)
    #expect(places == ["f f.c:7", "", "f recorded.c:3"])
  }

  @Test func `functions come by name, and only those with samples`() throws {
    let both = try routines("read|write", [(0x1010, 1), (0x1020, 1)])
    #expect(both.map { $0.names[0] } == ["read", "write"])
    #expect(try routines("read|write", [(0x1010, 1)]).count == 1)
  }

  @Test func `an address names its function`() throws {
    #expect(try routines("0x1013", [(0x1010, 1), (0x1020, 1)]).map { $0.names[0] } == ["read"])
  }

  @Test func `the spelling of instructions is the reader's choice`() throws {
    #expect(try routines("read", [(0x1010, 1)], intel: true)[0].instructions[0].text == "mov")
  }

  @Test func `errors tell what was looked for`() {
    #expect(throws: CommandError.noCode("zzz")) { try routines("zzz", [(0x1010, 1)]) }
    #expect(throws: CommandError.noMatchesForAddress(0x1fff)) {
      try routines("0x1fff", [(0x1010, 1)])
    }
    #expect(throws: CommandError.noSamplesAtAddress(0x1021)) {
      try routines("0x1021", [(0x1010, 1)])
    }
    #expect(throws: CommandError.code(.noDisassembler)) {
      try routines("read", [(0x1010, 1)], OneBinary(problem: .noDisassembler))
    }
  }

  @Test func `a binary that cannot be read is left out aloud`() throws {
    let problem = CodeProblem.unreadable(path: "/bin/app", reason: "gone")
    let error = #expect(throws: CommandError.self) {
      try routines("read", [(0x1010, 1)], OneBinary(problem: problem))
    }
    #expect(error?.parts.notices == [.code(problem)])
    #expect(error?.parts.reason == .noCode("read"))
  }
}
