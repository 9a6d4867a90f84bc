import Analysis
import Commands
import Driver
import Profiles
import Reports
import Synchronization
import TestSupport
import Testing

struct ProfileLoaderTests {
  private func input(_ name: String) -> String {
    SampleFiles.path("Tests/Golden/raw/inputs/\(name).pb.gz")
  }

  /// The session's profile, and what was told while it was made.
  private func open(_ request: SourceRequest) throws -> (Profile, [String]) {
    let told = Mutex<[String]>([])
    let session = try Session.open(
      request, environment: NoCode(), sink: OutputSink(isWatched: false) { _ in },
      tell: { notice in told.withLock { $0.append(notice.message) } })
    return (session.profile, told.withLock { $0 })
  }

  private func request(_ sources: String...) -> SourceRequest {
    var request = SourceRequest()
    request.sources = sources.map(input)
    return request
  }

  private func sum(_ profile: Profile) -> Int64 {
    profile.samples.values[0].reduce(0, +)
  }

  @Test func `several sources are one profile`() throws {
    let (one, _) = try open(request("frames-new"))
    let (two, told) = try open(request("frames-new", "frames-new"))
    #expect(sum(two) == 2 * sum(one))
    #expect(told.isEmpty)
  }

  @Test func `sources that cannot be read are counted`() throws {
    var request = request("frames-new")
    request.sources.append("/nowhere/at/all")
    let (profile, told) = try open(request)
    #expect(profile.samples.count > 0)
    #expect(told.count == 2)
    #expect(told.last == "Fetched 1 source profiles out of 2")
  }

  @Test func `a base is taken off, or kept apart`() throws {
    var request = request("frames-new")
    request.base = .init([input("frames-new")], keepsTotal: false)
    #expect(try open(request).0.samples.count == 0)
    request.base = .init([input("frames-new")], keepsTotal: true)
    let (profile, _) = try open(request)
    #expect(profile.samples.count > 0)
    #expect(sum(profile) == 0)
  }

  @Test func `a base can set the scale`() throws {
    var request = request("cpp-new")
    request.base = .init([input("cpp-old")], keepsTotal: true)
    request.base?.isNormalized = true
    let scaled = abs(sum(try open(request).0))
    request.base?.isNormalized = false
    let plain = abs(sum(try open(request).0))
    #expect(scaled < 50 && plain > 50)
  }

  @Test func `a base that cannot be read or does not fit is an error`() {
    var request = request("frames-new")
    request.base = .init(["/nowhere/at/all"], keepsTotal: false)
    #expect(throws: UserError.noProfiles(base: true)) { try open(request) }
    request.base = .init([input("cpp-new")], keepsTotal: false)
    #expect(throws: UserError.combine(.merge(.noCommonSampleTypes), .difference)) {
      try open(request)
    }
  }

  @Test func `frames a profile declares uninteresting go unless all are wanted`() throws {
    var request = request("frames-new")
    let depth = { (profile: Profile) in profile.samples.stacks.deepest }
    let (dropped, _) = try open(request)
    request.keepsAllFrames = true
    let (all, _) = try open(request)
    #expect(depth(dropped) < depth(all))
    #expect(all.dropFrames == .empty && dropped.dropFrames != .empty)
  }

  @Test func `a comment can be added`() throws {
    var request = request("frames-new")
    request.comment = "seen today"
    let (profile, _) = try open(request)
    #expect(profile.comments.last.map { profile.strings[$0] } == "seen today")
  }
}

private struct NoCode: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}
