import Analysis
import Profiles
import TestSupport
import Testing

struct TagFilterTests {
  private let profile = Profile.written(
    """
    a 1 size=512bytes user=ann
    b 2 size=4096bytes user=bob path=/x
    c 4 size=8kb wait=7
    d 8 user=ann user=bob
    e 16
    """)

  private func names(_ option: FilterOption, _ text: String) throws -> String {
    try filtered(profile, [option: text]).profile.writtenLines.map { String($0.prefix(1)) }.joined()
  }

  @Test(arguments: [
    // A key without a known unit, as "wait", takes on the range's, as in Go's pprof.
    ("512b", "a"), ("4kb", "b"), ("1kb:", "bc"), (":4kb", "abc"), ("512b:4kb", "ab"),
    ("size=1kb:", "b"), ("wait=1kb:", "c"), ("7", "c"), ("7:", "c"), ("0.5kb:", ""),
    ("4kb:512b", ""), ("512:1024", ""), ("-5:9", "c"), ("+7", "c"),
  ])
  func `a range keeps numbers that convert to its unit`(range: String, expected: String) throws {
    #expect(try names(.tagFocus, range) == expected)
  }

  @Test func `units are those of the key's first sample`() {
    let units = LabelUnits(of: profile)
    #expect(units["size"] == "bytes")
    #expect(units["wait"] == "wait")
    #expect(units["request"] == "")
    #expect(LabelUnits(of: .written("a 1 request=5"))["request"] == "bytes")
    #expect(units.conflicts.map(\.key) == ["size"])
    #expect(units.conflicts.map(\.ignored) == [["kb"]])
  }

  @Test func `without a key all expressions have to match key and text`() throws {
    #expect(try names(.tagFocus, "ann") == "ad")
    #expect(try names(.tagFocus, "^user:ann$") == "ad")
    #expect(try names(.tagFocus, "ann,bob") == "d")
    #expect(try names(.tagFocus, "user,path") == "b")
  }

  @Test func `with a key some expression has to match a text`() throws {
    #expect(try names(.tagFocus, "user=ann,bob") == "abd")
    #expect(try names(.tagFocus, "user=^ann$") == "ad")
    #expect(try names(.tagFocus, "path=user") == "")
    #expect(try names(.tagFocus, "nothing=") == "")
    #expect(try names(.tagFocus, "=ann") == "ad")
  }

  @Test(arguments: [
    ("user=ann && path", ""), ("user=bob && path", "b"), ("user=ann || wait=7", "acd"),
    ("user=ann && user=bob || wait=7", "cd"), ("!user=.", "ce"), ("user=ann && !user=bob", "a"),
    ("user=(ann||x)", "abd"), ("user=ann ||", "abd"), ("1kb: && !wait=.", "bc"),
  ])
  func `tests are joined by and before or, and turned around`(text: String, expected: String)
    throws
  {
    var options = FilterOptions()
    options[.tagFocus] = text
    let kept = profile.filtered(by: try Filter(compiling: options)).profile
    #expect(kept.writtenLines.map { String($0.prefix(1)) }.joined() == expected)
  }

  @Test func `as in Go's pprof, operators are parts of an expression`() throws {
    #expect(try names(.tagFocus, "user=ann && path") == "")
    #expect(try names(.tagFocus, "user=ann||wait=7") == "abd")
  }

  @Test func `ignoring drops what focusing would keep`() throws {
    #expect(try names(.tagIgnore, "user=ann") == "bce")
    #expect(try names(.tagIgnore, "1kb:") == "ade")
    let both = try filtered(profile, [.tagFocus: "user=.", .tagIgnore: "path"])
    #expect(both.profile.writtenLines.count == 2)
  }

  @Test func `ranges are announced`() throws {
    let result = try filtered(profile, [.tagFocus: "size=1kb:", .tagIgnore: "1"])
    #expect(
      result.notices == [
        .readAsRange(.tagFocus, "1kb:"), .readAsRange(.tagIgnore, "1"),
        .matchedNothing(.tagIgnore),
      ])
  }

  @Test func `labels are shown and hidden by key`() throws {
    let shown = try filtered(profile, [.tagShow: "s"]).profile.writtenLines
    #expect(shown[1] == "b 2 size=4096bytes user=bob")
    #expect(shown[2] == "c 4 size=8kb")
    let hidden = try filtered(profile, [.tagShow: "s", .tagHide: "size"]).profile.writtenLines
    #expect(hidden == ["a 1 user=ann", "b 2 user=bob", "c 4", "d 8 user=ann user=bob", "e 16"])
  }

  @Test func `errors name the option, the reason and what was noticed before`() {
    var options = FilterOptions()
    options[.tagFocus] = "4kb"
    options[.pruneFrom] = "("
    #expect {
      try Filter(compiling: options)
    } throws: { error in
      guard let error = error as? FilterError, case .expression = error.reason else { return false }
      return error.option == .pruneFrom && error.notices == [.readAsRange(.tagFocus, "4kb")]
    }
    options = FilterOptions()
    options[.tagIgnore] = "99999999999999999999"
    #expect(
      throws: FilterError(option: .tagIgnore, reason: .numberTooLarge("99999999999999999999"))
    ) { try Filter(compiling: options) }
    #expect(throws: Never.self) { try Filter(compiling: FilterOptions()) }
  }
}
