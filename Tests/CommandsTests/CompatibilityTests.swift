import Analysis
import Commands
import Profiles
import Reports
import TestSupport
import Testing

/// Where ours and pprof's behaviour differ, both: docs/compatibility.md has the table.
struct CompatibilityTests {
  /// Ours first, then what `-compat` makes.
  private func both<Value>(_ make: (Bool) throws -> Value) rethrows -> [Value] {
    [try make(false), try make(true)]
  }

  @Test func `a file is one row, however many functions it has`() throws {
    var profile = Profile.written("a;b 3")
    profile.functions[1].filename = profile.functions[0].filename
    for index in profile.functions.indices { profile.functions[index].startLine = Int64(index + 7) }
    let names = try both { compat in
      try Running.rows(on: profile) {
        $0.granularity = .files
        $0.isCompatible = compat
      }.map(\.name)
    }
    #expect(names == [["a.go"], ["a.go", "a.go"]])
  }

  @Test func `the cutoff told is the one that nodes were dropped by`() throws {
    let profile = Profile.written("main;a 1000\nmain;b;c 8\nmain;b 10")
    let cutoffs = try both { compat in
      try Running.report("top", on: profile) {
        $0.focus = "b"
        $0.nodeFraction = 0.5
        $0.isCompatible = compat
      }.header.selection?.nodeCutoff
    }
    #expect(cutoffs == [9, 509])
  }

  @Test func `differences are trimmed by what there is, not by what cancels out`() throws {
    let profile = Profile.written(
      "main;a 1000\nmain;b 3\nmain;a -1000 pprof::base=true\nmain;c -1 pprof::base=true")
    let rows = try both { compat in
      try Running.rows(on: profile) {
        $0.hasBase = true
        $0.nodeFraction = 0.002
        $0.isCompatible = compat
      }.map(\.name)
    }
    #expect(rows == [["b", "main"], ["b", "c", "main"]].map { $0 })
  }

  @Test func `sums beyond 64 bits are cut, and wrap around`() throws {
    let profile = Profile.written("main;a \(Int64.max)\nmain;b \(Int64.max)")
    let reports = try both { compat in
      try Running.report("top", on: profile) { $0.isCompatible = compat }
    }
    #expect(reports.map(\.header.total) == [.max, -2])
    let cums = reports.map { report in
      guard case .top(let table) = report.body else { return [Int64]() }
      return table.rows.map(\.cum)
    }
    #expect(cums == [[.max, .max, .max], [.max, .max, -2]])
  }

  @Test func `the least number weighs most, and less than nothing where numbers wrap`() throws {
    let profile = Profile.written("main;a \(Int64.min)\nmain;b 7\nc 8")
    let rows = try both { compat in
      try Running.rows(on: profile) {
        $0.nodeFraction = 1e-30
        $0.isCompatible = compat
      }.map(\.name)
    }
    #expect(rows == [["a", "c", "b", "main"], ["c", "b", "main", "a"]])
    let few = try both { compat in
      try Running.rows(on: profile) {
        $0.nodeCount = 3
        $0.nodeFraction = 0
        $0.isCompatible = compat
      }.map(\.name)
    }
    #expect(few == [["a", "c", "b"], ["c", "b", "main"]])
  }

  @Test func `an expression for labels is read after the others were looked for`() throws {
    let notices = try both { compat in
      let error = #expect(throws: CommandError.self) {
        try Running.report("top", on: Profile.written("main 3")) {
          $0.focus = "nothing"
          $0.tagHide = "("
          $0.isCompatible = compat
        }
      }
      return try #require(error?.parts.notices)
    }
    #expect(notices == [[], [.filter(.matchedNothing(.focus))]])
  }

  @Test func `a long filter is cut inside of a character where names keep their bytes`() throws {
    var profile = Profile.written("main 3")
    profile.strings.keepsForeignBytes = true
    let header = try Running.report("top", on: profile) {
      $0.focus = String(repeating: "é", count: 60)
    }.header
    #expect(header.hasCutFilters)
    let cut = String(repeating: "é", count: 37)
    #expect(header.activeFilters.map(\.value) == [cut + "…"])
    let odd = try Running.report("top", on: profile) {
      $0.hide = String(repeating: "é", count: 60)
    }.header
    #expect(
      odd.activeFilters.map(\.value) == [String(repeating: "é", count: 37) + "\u{10ffc3}…"])
  }

  @Test func `counts are not shown in bytes`() throws {
    let headers = try both { compat in
      try Running.report("top", on: .written("main 3")) {
        $0.unit = "MB"
        $0.isCompatible = compat
      }.header
    }
    #expect(headers.map { $0.format.text($0.total) } == ["3", "3MB"])
  }

  @Test(arguments: [("minutes", "ns", false), ("ms", "ns", true), ("MB", "count", false)])
  func `a unit that cannot be is told about`(unit: String, values: String, isFine: Bool) throws {
    let profile = Profile.written("main 3", types: [("x", values)])
    var options = Options()
    options.unit = unit
    let command = try #require(CommandCatalog.command(named: "top"))
    let notices = try both { compat in
      options.isCompatible = compat
      return try command.run(
        CommandInput(profile: profile, options: options, environment: NoWorld())
      ).notices
    }
    #expect(notices == [isFine ? [] : [.foreignUnit(unit, values: values)], []])
  }

  @Test(arguments: [
    ("bytes=1.5kb:", ["b"]), ("bytes=1kb,4kb", ["a", "b"]), (":1.5kb", ["a"]), ("1.5", ["c"]),
    ("2kb:1s", []), ("bytes=200,404", []),
  ])
  func `ranges may have fractions and be several`(filter: String, names: [String]) throws {
    let profile = Profile.written("a 1 bytes=1024bytes\nb 1 bytes=4096bytes\nc 1 version=v1.5")
    let rows = try Running.rows(on: profile) { $0.tagFocus = filter }.map(\.name)
    #expect(rows.sorted() == names)
    let theirs = try Running.rows(on: profile) {
      $0.tagFocus = filter
      $0.isCompatible = true
    }
    #expect(theirs.map(\.name) == (filter == "1.5" ? ["c"] : []))
  }

  @Test func `recursion counts once in what a function costs`() throws {
    let profile = Profile.written("f;f,x 10")
    let cums = try both { compat in
      let report = try Running.report("list", on: profile, argument: "f") {
        $0.isCompatible = compat
      }
      guard case .listing(let listing) = report.body else { return [] as [Int64] }
      return listing.routines.map(\.cum)
    }
    #expect(cums == [[10], [20]])
  }

  @Test func `show keeps places without names in a binary that matches`() throws {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var mapping = Mapping()
    mapping.file = builder.intern("/bin/app")
    var location = Location()
    location.mapping = builder.add(mapping)
    builder.addSample(leafFirst: [builder.add(location, lines: [])], values: [4])
    let profile = builder.finish()
    let names = try both { compat in
      try Running.rows(on: profile) {
        $0.show = "app"
        $0.isCompatible = compat
      }.map(\.name)
    }
    #expect(names == [["[app]"], []])
  }

  @Test func `samples without a label get a root that says so`() throws {
    let names = try both { compat in
      try Running.rows(on: .written("f 1 k=v\ng 2")) {
        $0.tagRoot = "k"
        $0.isCompatible = compat
      }.map(\.name)
    }
    #expect(names == [["g", "f", "k:(none)", "v"], ["g", "f", "<unknown>", "v"]])
  }

  @Test func `callgrind names a callee as it names the function itself`() throws {
    let costs = try both { compat in
      try shape("callgrind", .written("a;f 1\nb;f 2")) {
        $0.callTree = true
        $0.isCompatible = compat
      }
    }
    let names = costs.map { shape -> [String] in
      guard case .costs(let costs) = shape else { return [] }
      return costs.entries.map(\.function)
    }
    #expect(names == [["f [1/2]", "f [2/2]", "a", "b"], ["f", "f", "a", "b"]])
  }

  @Test func `callgrind says whose binary a callee is in`() throws {
    var profile = Profile.written("a;b 1")
    for (index, file) in ["/bin/a", "/bin/b"].enumerated() {
      var mapping = Mapping()
      mapping.number = UInt64(index) + 1
      profile.strings.append(file.utf8)
      mapping.file = StringID(rawValue: UInt32(profile.strings.count - 1))
      profile.mappings.append(mapping)
      profile.locations[index].mapping = MappingID(rawValue: UInt32(index))
    }
    let binaries = try both { compat in
      guard case .costs(let costs) = try shape("callgrind", profile, { $0.isCompatible = compat })
      else { return [] as [String?] }
      return costs.entries.flatMap(\.calls).map(\.binary)
    }
    #expect(binaries == [["/bin/b"], [nil]])
  }

  @Test func `what was inlined into a hidden function stays inlined`() throws {
    let profile = Profile.written("main;outer,inner 3\nmain;outer,inner;leaf 2")
    let marks = try both { compat in
      try Running.rows(on: profile) {
        $0.hide = "outer"
        $0.isCompatible = compat
      }.filter { $0.name == "inner" }.map(\.inlining)
    }
    #expect(marks == [[.byAll], [.never]])
    let shown = try both { compat in
      try Running.entries(on: profile, matching: "inner") {
        $0.show = "main|inner"
        $0.isCompatible = compat
      }.flatMap(\.callers).map(\.isInline)
    }
    #expect(shown == [[true], [false]])
  }

  @Test func `traces and trees of calls say what is still inlined`() throws {
    let profile = Profile.written("main;outer,inner 3")
    let stacks = try both { compat in
      guard
        case .stacks(let list) = try shape(
          "traces", profile,
          {
            $0.hide = "outer"
            $0.isCompatible = compat
          })
      else { return [] as [Bool] }
      return list.stacks.flatMap(\.frames).map(\.isInlined)
    }
    #expect(stacks == [[true, false], [false, false]])
    let edges = try both { compat in
      guard
        case .graph(let graph) = try shape(
          "dot", profile,
          {
            $0.hide = "outer"
            $0.callTree = true
            $0.isCompatible = compat
          })
      else { return [] as [Bool] }
      return graph.edges.map(\.isInline)
    }
    #expect(edges == [[true], [false]])
  }

  @Test func `boxes for numbers of all keys`() throws {
    let profile = Profile.written("f 3 pid=9 bytes=16bytes")
    let boxes = try both { compat in
      guard case .graph(let graph) = try shape("dot", profile, { $0.isCompatible = compat })
      else { return [] as [[String]] }
      return graph.nodes.flatMap(\.numbers).map(\.lines)
    }
    #expect(boxes == [[["16B"], ["pid:9"]], [["16B"]]])
  }
}
