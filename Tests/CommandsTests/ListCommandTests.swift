import Commands
import Profiles
import RegularExpressions
import Reports
import TestSupport
import Testing

struct ListCommandTests {
  /// `work` spans two lines of a file; `bare` has no file.
  private func profile(startLine: Int64 = 0) -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var work = Function()
    work.name = builder.intern("work")
    work.filename = builder.intern("src/work.go")
    work.startLine = startLine
    var bare = Function()
    bare.name = builder.intern("bare")
    let functions = [builder.add(work), builder.add(bare)]
    let lines = [
      Line(function: functions[0], line: 7), Line(function: functions[0], line: 8),
      Line(function: functions[1]),
    ]
    let locations = lines.map { builder.add(Location(), lines: [$0]) }
    builder.addSample(leafFirst: [locations[0]], values: [3])
    builder.addSample(leafFirst: [locations[2], locations[1]], values: [4])
    return builder.finish()
  }

  private func routines(_ profile: Profile, _ argument: String) throws -> [Listing.Routine] {
    let report = try Running.report("list", on: profile, argument: argument)
    guard case .listing(let listing) = report.body else { return [] }
    return listing.routines
  }

  @Test func `lines carry what was sampled on them`() throws {
    let routine = try #require(try routines(profile(), "work").first)
    guard case .lines(let lines) = routine.source else { return }
    #expect(routine.flat == 3)
    #expect(routine.cum == 7)
    #expect(lines.map(\.number) == Array(2...10))
    #expect(lines.first { $0.number == 7 }?.flat == 3)
    #expect(lines.first { $0.number == 8 }?.cum == 4)
    #expect(lines[0].text == "line 2 of src/work.go")
  }

  @Test func `a listing begins where the function begins`() throws {
    let routine = try #require(try routines(profile(startLine: 5), "work").first)
    guard case .lines(let lines) = routine.source else { return }
    #expect(lines.first?.number == 5)
  }

  @Test func `a function without a file is named without lines`() throws {
    let routine = try #require(try routines(profile(), "bare").first)
    #expect(routine.file == nil)
  }

  @Test func `functions go by name, and nothing that matches is an error`() throws {
    #expect(try routines(profile(), ".").map(\.function) == ["bare", "work"])
    #expect(throws: CommandError.noMatches("nosuch")) { try routines(profile(), "nosuch") }
  }

  private func inlined(_ lines: String, isForScreen: Bool = true) throws -> [[Listing.Inlined]] {
    let command = try #require(CommandCatalog.command(named: "list"))
    var input = CommandInput(
      profile: .written(lines), options: command.overrides.applied(to: Options()),
      argument: try RegularExpression("main"), environment: WrittenSources())
    input.isForScreen = isForScreen
    guard case .report(let report) = try command.run(input).content,
      case .listing(let listing) = report.body,
      case .lines(let lines)? = listing.routines.first?.source
    else { return [] }
    return lines.map(\.inlined).filter { !$0.isEmpty }
  }

  @Test func `on a screen, lines say what was inlined into them`() throws {
    #expect(
      try inlined("main,small 3\nmain,small,tiny 4\nmain;called 5") == [
        [.init("small", cum: 3)], [.init("small", cum: 4)],
      ])
    #expect(try inlined("main,small 3", isForScreen: false).isEmpty)
  }
}
