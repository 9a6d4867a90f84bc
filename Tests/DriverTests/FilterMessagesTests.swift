import Analysis
import Driver
import Profiles
import RegularExpressions
import Testing
import Units

struct FilterMessagesTests {
  @Test(
    arguments: [
      (.matchedNothing(.focus), "Focus expression matched no samples"),
      (.matchedNothing(.showFrom), "ShowFrom expression matched no samples"),
      (.matchedNothing(.tagRoot), "TagRoot expression matched no samples"),
      (.readAsRange(.tagFocus, "1kb:"), "tagfocus:Interpreted '1kb:' as range, not regexp"),
    ] as [(FilterNotice, String)])
  func `filters are commented on in pprof's words`(notice: FilterNotice, message: String) {
    #expect(notice.message == message)
  }

  @Test func `an expression that does not compile is named by its option`() throws {
    var options = FilterOptions()
    options[.tagIgnore] = "64b"
    options[.pruneFrom] = "a(b"
    let error = #expect(throws: FilterError.self) { try Filter(compiling: options) }
    #expect(
      error?.message == """
        tagignore:Interpreted '64b' as range, not regexp
        parsing prune_from regexp: error parsing regexp: missing closing ): `a(b`
        """)
  }

  @Test func `a number too large for a range says so`() throws {
    let error = FilterError(option: .tagFocus, reason: .numberTooLarge("99999999999999999999"))
    #expect(error.message == "parsing tagfocus: 99999999999999999999 is out of range")
  }

  @Test(
    arguments: [
      (.merge(.noCommonSampleTypes), "profiles have empty common sample type list"),
      (
        .periodUnits(
          IncompatibleUnits(
            first: TypedUnit(type: "space", unit: "bytes"),
            second: TypedUnit(type: "allocations", unit: "bytes"))),
        "period type: incompatible types: {space bytes 0 0} {allocations bytes 0 0}"
      ),
      (
        .merge(
          .periodTypes(
            NamedType(type: "space", unit: "bytes"), NamedType(type: "cpu", unit: "nanoseconds"))),
        "incompatible period types &{space bytes 0 0} and &{cpu nanoseconds 0 0}"
      ),
      (
        .merge(.sampleTypes([NamedType(type: "a", unit: "b")], [])),
        "incompatible sample types [a/b] and []"
      ),
    ] as [(CombineError, String)])
  func `profiles that do not go together are refused in pprof's words`(
    error: CombineError, message: String
  ) {
    #expect(error.message == message)
  }

  @Test func `the stage is told with the reason`() {
    let error = CombineError.merge(.noCommonSampleTypes)
    let reason = "profiles have empty common sample type list"
    #expect(
      UserError.combine(error, .sources).message == "problem fetching source profiles: " + reason)
    #expect(
      UserError.combine(error, .base).message == "problem fetching base profiles: \(reason),")
    #expect(UserError.combine(error, .difference).message == reason)
  }
}
