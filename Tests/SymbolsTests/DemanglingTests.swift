import Profiles
import Symbols
import TestSupport
import Testing

@Suite struct DemanglingTests {
  @Test(
    arguments: ["cplusplus", "rust", "names"],
    [.none, .simplified, .templates, .full]
      as [DemanglingMode])
  func `names read as Go's pprof shows them`(file: String, mode: DemanglingMode) throws {
    let recorded = try RecordedNames(file).rows
    #expect(recorded.count > 100)
    let names = ProfileOfNames(recorded.map(\.mangled)).names(mode)
    for (row, name) in zip(recorded, names) {
      #expect(name == row.shown[mode], "\(row.mangled)")
    }
  }

  @Test func `a name that somebody demangled stays unless forced`() {
    var profile = ProfileOfNames([])
    profile.add("mine", system: "_Z3foov")
    profile.add("", system: "_Z3barv")
    #expect(profile.names(.simplified) == ["mine", "bar"])
    #expect(profile.names(.simplified, isForced: true) == ["foo", "bar"])
    #expect(profile.names(.full, isForced: true) == ["foo()", "bar()"])
    #expect(profile.names(.none, isForced: true) == ["_Z3foov", ""])
  }

  @Test func `functions whose names become equal share one text`() {
    let profile = ProfileOfNames(["_Z3fooi", "foo", "_Z3fooc", "_Z3bari", "_Z3barc"])
      .demangled(.simplified)
    let names = profile.functions.map(\.name)
    #expect(names[0] == names[1] && names[1] == names[2])
    #expect(names[3] == names[4])
    #expect(profile.functions.map { profile.strings[$0.systemName] }.contains("_Z3barc"))
  }

  @Test func `a name of bytes that are no text is left alone`() {
    var builder = ProfileBuilder()
    var function = Function()
    builder.describe { profile in
      profile.strings.append([0x5f, 0x5a, 0x33, 0xff, 0xfe, 0x00, 0x76] as [UInt8])
      function.systemName = StringID(rawValue: UInt32(profile.strings.count - 1))
    }
    let id = builder.add(function)
    let profile = builder.finish().demangled(.full)
    #expect(
      Array(profile.strings.utf8(profile.functions[id.index].name)) == [
        0xff, 0xfe, 0x00, 0x28, 0x29,
      ])
  }
}

@Suite struct HostileNameTests {
  private func stays(_ name: String) -> Bool {
    DemanglingMode.allCases.allSatisfy { ProfileOfNames([name]).names($0) == [name] }
  }

  @Test(
    arguments: [
      ("_Z1f", "P", "i"), ("_Z1f", "A_", "i"), ("_Z1f", "PF", "v"), ("_Z1fI", "J", "E"),
      ("_Z1fITn", "Tp", "yE"), ("_Z1fIiEDT", "gs", "1x"), ("_Z1fIiEDT", "ng", "Li1E"),
      ("_ZZ", "Z", "1fvE"), ("_ZTh", "n1_Th", "1fv"), ("_Z1fIX", "srN", "1xE"),
      ("_Z1f", "U1a", "i"),
      ("_Z1fI", "LZ1f", "v"), ("_Z1f", "DT", "i"), ("_Z1fU", "lTtTt", "E"), ("_R", "Nv", "C1a1b"),
      ("_RIC1a", "R", "E"), ("_RIC1a", "FEDIC1a", "E"), ("_RIC1aK", "A", "j1_"),
    ])
  func `a name nested without end stays`(_ parts: (String, String, String)) {
    let name = parts.0 + String(repeating: parts.1, count: 20_000) + parts.2
    #expect(ProfileOfNames([name]).names(.full) == [name])
  }

  @Test func `a name in very many scopes stays`() {
    #expect(stays("_ZN" + String(repeating: "1a", count: 20_000) + "E"))
    let moderate = "_ZN" + String(repeating: "1a", count: 200) + "E"
    #expect(ProfileOfNames([moderate]).names(.full)[0].utf8.count == 200 + 199 * 2)
  }

  @Test func `a name that doubles with every letter stays`() {
    // S_ is the template, each S<n>_ a pair of the pair before.
    var name = "_Z1fSt4pairIiiE"
    for number in 0..<35 {
      let previous = "S" + String(number, radix: 36, uppercase: true) + "_"
      name += "S_I\(previous)\(previous)E"
    }
    #expect(ProfileOfNames([name]).names(.full) == [name])
  }

  @Test func `a Rust name that refers back to itself again and again stays`() {
    var name = "_RIC1aTuuE"
    var previous = 4
    for _ in 0..<30 {
      let start = name.utf8.count - 2
      let reference = "B" + Self.base62(previous) + "_"
      name += "T\(reference)\(reference)E"
      previous = start
    }
    #expect(ProfileOfNames([name + "E"]).names(.full) == [name + "E"])
  }

  private static func base62(_ value: Int) -> String {
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let less = value - 1
    return (less >= 62 ? String(digits[less / 62]) : "") + String(digits[less % 62])
  }

  @Test(arguments: [1, 2, 3, 4]) func `damaged names never stop the program`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var names = try RecordedNames("cplusplus").rows.map { Array($0.mangled.utf8) }
    names += try RecordedNames("rust").rows.map { Array($0.mangled.utf8) }
    let damaged = (0..<1500).map { _ in
      var name = names[Int.random(in: 0..<names.count, using: &random)]
      for _ in 0..<3 where name.count > 3 {
        let place = Int.random(in: 2..<name.count, using: &random)
        let other = names[Int.random(in: 0..<names.count, using: &random)]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: name.remove(at: place)
        case 1: name[place] = other[Int.random(in: 0..<other.count, using: &random)]
        default: name.insert(contentsOf: other.suffix(6), at: place)
        }
      }
      return String(decoding: name, as: UTF8.self)
    }
    #expect(ProfileOfNames(damaged).names(.full).count == damaged.count, "seed \(seed)")
  }
}
