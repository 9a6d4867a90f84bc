import Bytes
import Commands
import Formats
import Profiles
import Rendering
import Reports
import TestSupport
import Testing

/// No damage to a file ends the program: it is refused, or read and reported on.
struct DamagedInputTests {
  private struct NoSources: Environment {
    func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] { [] }
  }

  /// Two recorded by Go, which has no labels in files as small, and one written here.
  static let samples = ["slow/plancache-mutex", "fast/plancache-mutex", "labelled"]

  private static let labelled = Profile.written(
    """
    main;serve,route;read 3 400 tenant=a size=64kb
    main;serve,route;write 1 90 tenant=b
    main;idle 7 0
    """, types: [("samples", "count"), ("cpu", "nanoseconds")])

  private func bytes(of sample: String) throws -> [UInt8] {
    guard sample != "labelled" else { return try PprofEncoder.encodeCompressed(Self.labelled) }
    return try ProjectFiles.bytes(of: ProjectFiles.sample("pprof/queryengine/\(sample).pb.gz"))
  }

  private func inflated(_ sample: String) throws -> [UInt8] {
    var window = InputWindow(bytes: try bytes(of: sample))
    try window.readAll()
    let unread = window.unread
    return unread.indices.map { unread[$0] }
  }

  /// The profile, if it can still be read.
  private func decode(_ bytes: [UInt8]) -> Profile? {
    var window = InputWindow(bytes: bytes)
    return try? FormatCatalog.decode(&window)
  }

  /// How many lines `top` prints, if it can.
  private func top(_ profile: Profile) -> Int? {
    guard let command = CommandCatalog.command(named: "top") else { return nil }
    let input = CommandInput(
      profile: profile, options: command.overrides.applied(to: Options()), environment: NoSources())
    guard case .report(let report)? = try? command.run(input).content else { return nil }
    return TextRenderer.render(report).count { $0 == UInt8(ascii: "\n") }
  }

  @Test(arguments: samples) func `every sample is sound to begin with`(sample: String) throws {
    let profile = try #require(decode(try bytes(of: sample)))
    #expect(try #require(top(profile)) > 4)
  }

  @Test(arguments: samples) func `every beginning of a gzip'd file is refused`(sample: String)
    throws
  {
    for prefix in Damage.prefixes(try bytes(of: sample)) {
      #expect(decode(prefix) == nil, "\(prefix.count) bytes")
    }
  }

  @Test(arguments: samples)
  func `every beginning of a file is read or refused`(sample: String) throws {
    for prefix in Damage.prefixes(try inflated(sample)) {
      if let profile = decode(prefix) { _ = top(profile) }
    }
  }

  @Test(arguments: samples) func `every single flipped bit is survived`(sample: String) throws {
    var read = 0
    for damaged in Damage.flips(try inflated(sample)) {
      guard let profile = decode(damaged) else { continue }
      read += 1
      _ = top(profile)
    }
    #expect(read > 0)
  }

  @Test(arguments: samples.prefix(1))
  func `every single flipped bit of a gzip'd file is survived`(sample: String) throws {
    let whole = try bytes(of: sample)
    var refused = 0
    for damaged in Damage.flips(whole) where decode(damaged) == nil { refused += 1 }
    #expect(refused > whole.count * 7)
  }

  @Test func `sums past 64 bits are cut and said to be`() throws {
    let profile = Profile.written("main;a 9223372036854775807\nmain;b 9223372036854775807")
    let command = try #require(CommandCatalog.command(named: "top"))
    let result = try command.run(
      CommandInput(
        profile: profile, options: command.overrides.applied(to: Options()),
        environment: NoSources()))
    #expect(result.notices == [.saturated])
    guard case .report(let report) = result.content, case .top(let table) = report.body else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.cum).max() == .max)
  }

  @Test func `a stack of a million frames is reported on`() throws {
    var builder = ProfileBuilder()
    builder.addSampleType("cpu", unit: "count")
    var function = Function()
    function.name = builder.intern("again")
    let line = Line(function: builder.add(function))
    let location = builder.add(Location(), lines: [line])
    builder.addSample(leafFirst: Array(repeating: location, count: 1_000_000), values: [3])
    #expect(top(builder.finish()) ?? 0 > 0)
  }
}
