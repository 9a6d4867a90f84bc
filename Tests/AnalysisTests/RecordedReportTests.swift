import Analysis
import Profiles
import Testing

struct RecordedReportTests {
  @Test(arguments: try RecordedReport.all())
  func `filters and sums are those of Go's pprof`(report: RecordedReport) throws {
    let expected = try report.expectedLines()
    guard !expected.isEmpty else {
      #expect(throws: CombineError.self) { try report.run() }
      return
    }
    let (result, conflicts) = try report.run()
    let actual = RawText.lines(of: result.profile)
    #expect(actual.count == expected.count)
    let differing = zip(actual, expected).filter { !Self.areSame($0, $1) }
    #expect(differing.isEmpty, "\(differing.prefix(3))")
    let messages = conflicts.map(Self.sentence) + result.notices.map(Self.sentence)
    #expect(messages == report.expectedMessages())
  }

  /// Times are printed as numbers here.
  private static func areSame(_ actual: String, _ expected: String) -> Bool {
    for word in ["Time: ", "Duration: "] where actual.hasPrefix(word) {
      return expected.hasPrefix(word)
    }
    return actual == expected
  }

  private static func sentence(_ conflict: LabelUnits.Conflict) -> String {
    let ignored = conflict.ignored.joined(separator: ", ")
    return "For tag \(conflict.key) used unit \(conflict.used), also encountered unit(s) \(ignored)"
  }

  private static func sentence(_ notice: FilterNotice) -> String {
    switch notice {
    case .readAsExpression(let option, let text): "\(option.rawValue) '\(text)'"
    case .readAsRange(let option, let text):
      "\(option.rawValue):Interpreted '\(text)' as range, not regexp"
    case .matchedNothing(let option):
      "\(words[option] ?? "") expression matched no samples"
    }
  }

  private static let words: [FilterOption: String] = [
    .focus: "Focus", .ignore: "Ignore", .hide: "Hide", .show: "Show", .showFrom: "ShowFrom",
    .tagFocus: "TagFocus", .tagIgnore: "TagIgnore", .tagShow: "TagShow", .tagHide: "TagHide",
    .tagRoot: "TagRoot", .tagLeaf: "TagLeaf",
  ]
}
