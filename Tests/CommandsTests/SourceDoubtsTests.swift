import Commands
import Profiles
import RegularExpressions
import Reports
import Testing

/// A world in which every file has ten lines and was changed at the same time.
private struct ShortFiles: Environment {
  var modified: Int64 = 0
  var isMissing = false

  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    if isMissing { throw .missing(path: path) }
    return Array(repeating: "text", count: 10)
  }

  func sourceFacts(_ path: String, _ options: Options) -> SourceFacts? {
    var facts = SourceFacts()
    facts.tried = ["/here/" + path, "/there/" + path]
    guard !isMissing else { return facts }
    facts.file = "/here/" + path
    facts.lineCount = 10
    facts.modifiedNanoseconds = modified
    return facts
  }
}

@Suite struct SourceDoubtsTests {
  /// A profile taken from 1000 to 1500, with a sample in a line of `f.c`.
  private func profile(line: Int64) -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var function = Function()
    function.name = builder.intern("work")
    function.filename = builder.intern("f.c")
    let id = builder.add(function)
    for line in [line, 1] {
      let location = builder.add(Location(), lines: [Line(function: id, line: line)])
      builder.addSample(leafFirst: [location], values: [1])
    }
    var profile = builder.finish()
    profile.timeNanoseconds = 1000
    profile.durationNanoseconds = 500
    return profile
  }

  private func notices(
    _ command: String, line: Int64 = 3, _ world: ShortFiles, _ options: Options = Options()
  ) throws -> [CommandNotice] {
    let row = try #require(CommandCatalog.command(named: command))
    return try row.run(
      CommandInput(
        profile: profile(line: line), options: row.overrides.applied(to: options),
        argument: try RegularExpression("work"), environment: world)
    ).notices
  }

  @Test(arguments: ["list", "weblist"])
  func `a file that changed since is doubted, once`(command: String) throws {
    #expect(try notices(command, ShortFiles(modified: 1500)).isEmpty)
    #expect(
      try notices(command, ShortFiles(modified: 1501)) == [.source(.newer(file: "/here/f.c"))])
  }

  @Test(arguments: ["list", "weblist"])
  func `a file too short for its samples is doubted`(command: String) throws {
    #expect(try notices(command, line: 10, ShortFiles()).isEmpty)
    let doubt = SourceDoubt.tooShort(file: "/here/f.c", lines: 10, sampled: 11)
    #expect(try notices(command, line: 11, ShortFiles(modified: 9999)) == [.source(doubt)])
  }

  @Test(arguments: ["list", "weblist"])
  func `what was tried is told`(command: String) throws {
    let doubt = SourceDoubt.notFound(path: "f.c", tried: ["/here/f.c", "/there/f.c"])
    #expect(try notices(command, ShortFiles(isMissing: true)) == [.source(doubt)])
  }

  @Test func `where pprof's words are wanted nothing is said`() throws {
    var options = Options()
    options.isCompatible = true
    #expect(try notices("list", ShortFiles(isMissing: true), options).isEmpty)
  }
}
