import Bytes
import Profiles
import Symbols
import Testing

@Suite struct SymbolizationTests {
  private static let start: UInt64 = 0x564d_fd93_2000

  /// A profile of three addresses in a binary, and one nowhere.
  private func profile(
    _ path: String, buildID: String = "", facts: Mapping.Facts = []
  ) -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var mapping = Mapping()
    mapping.start = Self.start
    mapping.limit = Self.start + 0x5000
    mapping.offset = 0x2000
    mapping.file = builder.intern(path)
    mapping.buildID = builder.intern(buildID)
    mapping.facts = facts
    let id = builder.add(mapping)
    for offset: UInt64 in [0x290, 0x1100, 0x16bd] {
      var location = Location()
      location.address = Self.start + offset
      location.mapping = id
      builder.addSample(leafFirst: [builder.add(location, lines: [])], values: [1])
    }
    return builder.finish()
  }

  private func frames(_ profile: Profile) -> [[String]] {
    profile.locations.indices.map { index in
      profile.lines(of: LocationID(rawValue: UInt32(index))).map { line in
        let function = profile.function(of: line) ?? Function()
        return profile.strings[function.name] + " " + profile.strings[function.filename]
          + ":\(line.line):\(line.column) \(function.startLine)"
      }
    }
  }

  @Test func `LLVM's symbolizer tells inlined calls, places and where functions begin`() {
    let runner = MadeUpRunner(
      .success(
        """
        0x2290
        main
          Filename: /src/main.cc
          Function start filename: /src/main.cc
          Function start line: 150
          Function start address: 0x2290
          Line: 157
          Column: 9

        0x3100
        _Z5innerv
          Filename: /src/inner.h
          Function start line: 3
          Line: 4
          Column: 16
          Discriminator: 2
        _Z5outerv
          Filename: /src/outer.cc
          Line: 46
          Column: 8

        0x36bd
        ??
          Filename: ??
          Line: 0
          Column: 0

        """))
    let reader = BinaryReader(program: .llvmSymbolizer("/bin/ls"), runner: runner)
    let (result, notices) = profile(SampleBinary.path).symbolized(by: reader)
    #expect(notices.isEmpty)
    let own = frames(result)
    #expect(own[0] == ["main /src/main.cc:157:9 150"])
    #expect(own[1] == ["_Z5innerv /src/inner.h:4:16 3", "_Z5outerv /src/outer.cc:46:8 0"])
    #expect(own[2].count == 1 && own[2][0].hasPrefix("_ZN9wordcount10CountWords"))
    #expect(result.mappings[0].facts == [.functions, .filenames, .lineNumbers, .inlineFrames])
    #expect(runner.requests.map(\.input) == ["0x2290\n0x3100\n0x36bd\n"])
    #expect(runner.requests[0].arguments.last == "--obj=" + SampleBinary.path)
  }

  @Test func `addr2line tells inlined calls and places`() {
    let runner = MadeUpRunner(
      .success(
        """
        0x0000000000002290
        main
        /src/main.cc:157 (discriminator 3)
        0x0000000000003100
        _Z5innerv
        /src/inner.h:4
        _Z5outerv
        ??:?
        0x00000000000036bd
        ??
        ??:0

        """))
    let reader = BinaryReader(program: .addr2line("addr2line"), runner: runner)
    let own = frames(profile(SampleBinary.path).symbolized(by: reader).0)
    #expect(own[0] == ["main /src/main.cc:157:0 0"])
    #expect(own[1] == ["_Z5innerv /src/inner.h:4:0 0", "_Z5outerv :0:0 0"])
    #expect(own[2][0].hasPrefix("_ZN9wordcount10CountWords"))
    #expect(runner.requests.map(\.arguments) == [["-aif", "-e", SampleBinary.path]])
  }

  @Test func `without a program the binary's own names have to do`() {
    let runner = MadeUpRunner(.success(""))
    let reader = BinaryReader(program: nil, runner: runner)
    let result = profile(SampleBinary.path).symbolized(by: reader).0.demangled(.simplified)
    #expect(
      frames(result).map { $0[0] }
        == ["main :0:0 0", "std::__adjust_heap :0:0 0", "wordcount::CountWords :0:0 0"])
    #expect(result.mappings[0].facts == [.functions, .inlineFrames])
    #expect(runner.requests.isEmpty)
  }

  @Test func `what has names already is asked for only when forced`() {
    let runner = MadeUpRunner(.success(""))
    let reader = BinaryReader(program: .addr2line("addr2line"), runner: runner)
    let known = profile(SampleBinary.path, facts: .functions)
    _ = known.symbolized(by: reader)
    #expect(runner.requests.isEmpty)
    _ = known.symbolized(by: reader, isForced: true)
    #expect(runner.requests.count == 1)
  }

  @Test func `binaries that are missing, of another build or no binaries are complained about`() {
    let reader = BinaryReader(program: nil, runner: MadeUpRunner(.success("")))
    #expect(profile("").symbolized(by: reader).1 == [.noMainBinary])
    #expect(profile("[vdso]").symbolized(by: reader).1.isEmpty)
    #expect(profile("http://host/profile").symbolized(by: reader).1.isEmpty)
    let missing = BinaryProblem.binary(path: "/no/app", .input(.cannotOpen(errno: 2)))
    #expect(
      profile("/no/app", buildID: "ab").symbolized(by: reader).1
        == [.failed(binary: "app", buildID: "ab", missing), .missingBinaries])
    let notices = profile(SampleBinary.path, buildID: "ab").symbolized(by: reader).1
    #expect(notices.count == 1)
    guard case .failed("wordcount", "ab", .binary(_, .buildMismatch(wanted: "ab", _))) = notices[0]
    else {
      Issue.record("\(notices)")
      return
    }
  }

  @Test func `a program that fails leaves the profile as it is`() {
    let failure = ProgramError.failed(program: "addr2line", code: 1)
    let reader = BinaryReader(
      program: .addr2line("addr2line"), runner: MadeUpRunner(.failure(failure)))
    let (result, notices) = profile(SampleBinary.path).symbolized(by: reader)
    #expect(frames(result) == [[], [], []])
    #expect(
      notices == [.failed(binary: "wordcount", buildID: "", .program(failure)), .missingBinaries])
  }
}

@Suite struct BinarySearchTests {
  private func profile(_ path: String?, buildID: String = "") -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    if let path {
      var mapping = Mapping()
      mapping.file = builder.intern(path)
      mapping.buildID = builder.intern(buildID)
      _ = builder.add(mapping)
    }
    builder.addSample(leafFirst: [builder.add(Location(), lines: [])], values: [1])
    return builder.finish()
  }

  private func file(_ profile: Profile) -> String {
    profile.strings[profile.mappings[0].file]
  }

  @Test func `a profile without binaries gets one for all its addresses`() {
    let (result, notices) = BinarySearch().applied(to: profile(nil))
    #expect(result.mappings.count == 1 && result.mappings[0].number == 1)
    #expect(result.locations[0].mapping == MappingID(rawValue: 0))
    #expect(notices.isEmpty)
  }

  @Test func `the user's program is the first binary, and a build is only filled in`() {
    var search = BinarySearch()
    search.mainBinary = "/mine"
    search.mainBuildID = "cd"
    let filled = search.applied(to: profile("/recorded")).0
    #expect(file(filled) == "/mine")
    #expect(filled.strings[filled.mappings[0].buildID] == "cd")
    let kept = search.applied(to: profile("/recorded", buildID: "ab")).0
    #expect(kept.strings[kept.mappings[0].buildID] == "ab")
  }

  @Test(arguments: [
    "app", "opt/bin/app", "opt/bin/app.debug", "opt/bin/.debug/app.debug",
    "usr/lib/debug/opt/bin/app.debug",
  ])
  func `a binary is found where debuggers keep it`(place: String) throws {
    try SampleBinary.withFolder { folder in
      try SampleBinary.write(SampleBinary.contents(), to: folder + "/" + place)
      var search = BinarySearch()
      search.folders = ["/nowhere", folder]
      #expect(file(search.applied(to: profile("/opt/bin/app")).0) == folder + "/" + place)
    }
  }

  @Test func `a binary is found by its build`() throws {
    let id = try ELFFile.open(SampleBinary.path).buildID()
    for place in [
      id + "/app", id + "/other", "opt/bin/app/" + id, "\(id.prefix(2))/\(id.dropFirst(2)).debug",
    ] {
      try SampleBinary.withFolder { folder in
        try SampleBinary.write(SampleBinary.contents(), to: folder + "/" + place)
        var search = BinarySearch()
        search.folders = [folder]
        let (result, notices) = search.applied(to: profile("/opt/bin/app", buildID: id))
        #expect(file(result) == folder + "/" + place)
        #expect(notices.isEmpty)
      }
    }
  }

  @Test func `a binary of another build is ignored aloud`() throws {
    try SampleBinary.withFolder { folder in
      try SampleBinary.write(SampleBinary.contents(), to: folder + "/app")
      try SampleBinary.write([1, 2, 3], to: folder + "/opt/bin/app")
      var search = BinarySearch()
      search.folders = [folder]
      let (result, notices) = search.applied(to: profile("/opt/bin/app", buildID: "ab"))
      #expect(file(result) == "/opt/bin/app")
      let found = try ELFFile.open(SampleBinary.path).buildID()
      #expect(notices == [.ignored(file: folder + "/app", wanted: "ab", found: found)])
    }
  }
}
