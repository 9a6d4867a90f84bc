import Profiles
import Symbols
import Testing

struct SymbolQueryTests {
  private func profile(_ addresses: [UInt64], start: UInt64 = 0x1000) -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("cpu", unit: "nanoseconds")
    var mapping = Mapping()
    mapping.start = start
    let id = builder.add(mapping)
    let locations = addresses.map { address in
      var location = Location()
      location.address = address
      location.mapping = id
      return builder.add(location, lines: [])
    }
    builder.addSample(leafFirst: locations, values: [1])
    return builder.finish()
  }

  private func names(_ profile: Profile) -> [String] {
    profile.locations.indices.map { index in
      let lines = profile.lines(of: LocationID(rawValue: UInt32(index)))
      return lines.compactMap(profile.function).map { profile.strings[$0.name] }.joined()
    }
  }

  private func query(_ profile: Profile, startingAt start: UInt64 = 0x1000) -> SymbolQuery? {
    SymbolQuery(for: 0, startingAt: start, in: profile)
  }

  @Test func `addresses are asked for as the server has them`() throws {
    let profile = profile([0x1001, 0, 0x1fff])
    #expect(query(profile)?.text == Array("0x1001+0x1fff".utf8))
    #expect(query(profile, startingAt: 0x3000)?.text == Array("0x3001+0x3fff".utf8))
    #expect(query(profile, startingAt: 0)?.text == Array("0x1+0xfff".utf8))
  }

  @Test func `a long question can be asked in pieces`() throws {
    let query = try #require(self.query(profile([0x1001, 0x1002, 0x1003])))
    #expect(query.parts(ofAtMost: 2) == ["0x1001+0x1002", "0x1003"])
    #expect(query.parts(ofAtMost: 9) == ["0x1001+0x1002+0x1003"])
  }

  @Test func `an address that would overflow cannot be asked for`() {
    #expect(query(profile([.max], start: 0)) == nil)
    #expect(query(profile([0x10]), startingAt: 0) == nil)
  }

  @Test func `names come to the addresses they were asked for`() throws {
    let profile = profile([0x1001, 0x1002, 0x1003])
    let query = try #require(self.query(profile, startingAt: 0x2000))
    let answer =
      "num_symbols: 1\n0x2001 main.f\n  0x2003\tg(int) const\n0x2002\n0x9 far\n0x2002 cut"
    let named = query.applying(Array(answer.utf8), to: profile)
    #expect(names(named) == ["main.f", "", "g(int) const"])
    #expect(named.mappings[0].facts == .functions)
    #expect(named.samples.count == 1)
  }

  @Test func `an answer without names changes nothing but that names were asked for`() throws {
    let profile = profile([0x1001])
    let query = try #require(self.query(profile))
    for answer in ["", "\n\n", "0x\n0xzz y\n0x1ffffffffffffffff z\n"] {
      let named = query.applying(Array(answer.utf8), to: profile)
      #expect(names(named) == [""])
    }
  }

  @Test(arguments: [
    ("/debug/pprof/profile", "/debug/pprof/symbol"),
    ("/x/debug/pprof/heap", "/x/debug/pprof/symbol"),
    ("/pprof/heap", "/pprof/symbol"), ("/heapz", "/symbolz"), ("/a/b/c", "/a/b/symbolz"),
    ("/", "/symbolz"), ("", "/symbolz"), ("/a/../b", "/symbolz"),
  ])
  func `the server of names is beside the profile`(path: String, service: String) {
    #expect(SymbolService.path(besides: path) == service)
  }
}

struct MappingOriginsTests {
  private func profile(file: String, buildID: String = "") -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("cpu", unit: "nanoseconds")
    var mapping = Mapping()
    mapping.start = 7
    mapping.file = builder.intern(file)
    mapping.buildID = builder.intern(buildID)
    _ = builder.add(mapping)
    return builder.finish()
  }

  @Test func `a mapping is known by its build or its file`() {
    var origins = MappingOrigins()
    #expect(origins.isEmpty)
    var named = profile(file: "/bin/x")
    origins.add(&named, from: "http://a/")
    var built = profile(file: "/bin/x", buildID: "b")
    origins.add(&built, from: "http://b/")
    #expect(origins.origins(of: 0, in: named).map(\.address) == ["http://a/"])
    #expect(origins.origins(of: 0, in: built).map(\.address) == ["http://a/", "http://b/"])
    #expect(origins.origins(of: 0, in: built).map(\.start) == [7, 7])
    #expect(origins.origins(of: 0, in: profile(file: "/bin/y")).isEmpty)
  }

  @Test func `a mapping without a name is called by the address for a while`() {
    var origins = MappingOrigins()
    var nameless = profile(file: "")
    origins.add(&nameless, from: "http://a/")
    #expect(nameless.strings[nameless.mappings[0].file] == "http://a/")
    #expect(origins.origins(of: 0, in: nameless).count == 1)
    let plain = origins.withoutAddresses(nameless)
    #expect(plain.strings[plain.mappings[0].file] == "")
  }
}
