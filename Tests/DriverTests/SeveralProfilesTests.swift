import Bytes
import Commands
import Driver
import Formats
import Foundation
import Profiles
import Reports
import Synchronization
import TestSupport
import Testing

/// Folders, patterns and files that hold several profiles.
struct SeveralProfilesTests {
  private let tree: TemporaryTree
  private let sample: Data

  init() throws {
    tree = try TemporaryTree()
    let path = SampleFiles.path("Tests/Golden/raw/inputs/frames-new.pb.gz")
    sample = try Data(contentsOf: URL(filePath: path))
  }

  private func open(_ source: String, isCompatible: Bool = false) throws -> (Profile, [Notice]) {
    var request = SourceRequest()
    request.sources = [tree[source]]
    request.isCompatible = isCompatible
    let told = Mutex<[Notice]>([])
    let session = try Session.open(
      request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in },
      tell: { notice in told.withLock { $0.append(notice) } })
    return (session.profile, told.withLock { $0 })
  }

  private func sum(_ source: String) throws -> Int64 {
    try open(source).0.samples.values[0].reduce(0, +)
  }

  @Test func `a folder is the profiles in it`() throws {
    try tree.add("one.pb.gz", bytes: sample)
    for name in ["all/b.pb.gz", "all/a.pb.gz", "all/.hidden.pb.gz", "all/deep/c.pb.gz"] {
      try tree.add(name, bytes: sample)
    }
    try tree.add("all/README.md", "# Not a profile\n")
    try tree.add("all/empty", "")
    #expect(try sum("all") == 2 * sum("one.pb.gz"))
    #expect(try sum("all/") == 2 * sum("one.pb.gz"))
    #expect(try open("all").1.isEmpty)
  }

  @Test func `what is damaged in a folder is told`() throws {
    try tree.add("all/a.pb.gz", bytes: sample)
    try tree.add("all/b.pb.gz", bytes: sample.dropLast(40))
    let (_, notices) = try open("all")
    #expect(notices.count == 2)
    #expect(notices.last == .partial(read: 1, of: 2, base: false))
    guard case .unreadable(let file, .decode) = notices[0] else { throw FetchError.emptyFolder }
    #expect(file == tree["all/b.pb.gz"])
  }

  @Test func `a folder without profiles is an error, as is any folder for pprof`() throws {
    try tree.add("none/README.md", "# Not a profile\n")
    #expect(throws: UserError.noProfiles(base: false)) { try open("none") }
    try tree.add("all/a.pb.gz", bytes: sample)
    #expect(throws: UserError.noProfiles(base: false)) { try open("all", isCompatible: true) }
  }

  @Test func `a pattern is the files it matches, unless one is called so`() throws {
    try tree.add("a1.pb.gz", bytes: sample)
    try tree.add("a2.pb.gz", bytes: sample)
    try tree.add("b[1].pb.gz", bytes: sample)
    #expect(try sum("a*.pb.gz") == 2 * sum("a1.pb.gz"))
    #expect(try sum("a[12].pb.gz") == 2 * sum("a1.pb.gz"))
    #expect(try sum("b[1].pb.gz") == sum("a1.pb.gz"))
    #expect(throws: UserError.noProfiles(base: false)) { try open("c*") }
    #expect(throws: UserError.noProfiles(base: false)) { try open("a*", isCompatible: true) }
  }

  @Test func `gzip'd profiles strung together are one profile each`() throws {
    try tree.add("one.pb.gz", bytes: sample)
    try tree.add("three.pb.gz", bytes: sample + sample + sample)
    #expect(try sum("three.pb.gz") == 3 * sum("one.pb.gz"))
    #expect(throws: UserError.noProfiles(base: false)) {
      try open("three.pb.gz", isCompatible: true)
    }
  }

  @Test func `one profile compressed in pieces stays one`() throws {
    try tree.add("one.pb.gz", bytes: sample)
    var window = InputWindow(bytes: Array(sample))
    try window.readAll()
    let bytes = Array(window.unreadSlice)
    let pieces = try [bytes.prefix(100), bytes.dropFirst(100)].map {
      try Inflater.compressing(Array($0))
    }
    try tree.add("pieces.pb.gz", bytes: Data(pieces.joined()))
    #expect(try sum("pieces.pb.gz") == sum("one.pb.gz"))
  }

  @Test func `a damaged piece leaves the complaint about the whole`() throws {
    try tree.add("two.pb.gz", bytes: sample + sample.dropLast(40))
    #expect(throws: UserError.noProfiles(base: false)) { try open("two.pb.gz") }
  }
}

private struct NoSources: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}
