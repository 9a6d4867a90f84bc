import Analysis
import Commands
import Profiles
import Reports
import TestSupport
import Testing

private struct NoSources: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}

/// Filters, label frames and totals as a whole report sees them.
struct FilteredReportTests {
  private let profile = Profile.written(
    "main;read 10 user=ann size=4kb\nmain;write 30 user=bob size=4mb\ngc 60")

  private func run(_ name: String, _ change: (inout Options) -> Void) throws -> CommandResult {
    let command = try #require(CommandCatalog.command(named: name))
    var options = Options()
    options.trim = false
    change(&options)
    return try command.run(
      CommandInput(
        profile: profile, options: command.overrides.applied(to: options),
        environment: NoSources()))
  }

  private func top(_ change: (inout Options) -> Void) throws -> (rows: [String], total: Int64) {
    guard case .report(let report) = try run("top", change).content,
      case .top(let table) = report.body
    else { return ([], 0) }
    return (table.rows.map { "\($0.name) \($0.flat) \($0.cum)" }, report.header.total)
  }

  @Test func `the total is that of all samples, or of those that are left`() throws {
    let whole = try top { $0.focus = "main" }
    #expect(whole.rows == ["write 30 30", "read 10 10", "main 0 40"])
    #expect(whole.total == 100)
    let relative = try top {
      $0.focus = "main"
      $0.relativePercentages = true
    }
    #expect(relative.rows == whole.rows)
    #expect(relative.total == 40)
  }

  @Test func `a hidden leaf's value is its caller's`() throws {
    #expect(try top { $0.hide = "write" }.rows == ["gc 60 60", "main 30 40", "read 10 10"])
  }

  @Test func `frames made of labels can be filtered`() throws {
    let rows = try top {
      $0.tagRoot = "user"
      $0.focus = "ann"
    }.rows
    #expect(rows == ["read 10 10", "ann 0 10", "main 0 10"])
  }

  @Test func `units of labels are said to differ before anything else`() throws {
    let notices = try run("top") {
      $0.tagLeaf = "none"
      $0.tagFocus = "1mb:"
      $0.ignore = "nobody"
    }.notices
    #expect(notices.count == 5)
    guard case .labelUnits(let conflict) = notices[0] else {
      Issue.record("no conflict: \(notices)")
      return
    }
    #expect(conflict.key == "size" && conflict.used == "kb" && conflict.ignored == ["mb"])
    #expect(
      Array(notices.dropFirst()) == [
        .filter(.matchedNothing(.tagLeaf)), .filter(.readAsRange(.tagFocus, "1mb:")),
        .filter(.matchedNothing(.ignore)), .filter(.matchedNothing(.tagFocus)),
      ])
  }

  @Test func `what was noticed before an error is kept`() throws {
    let error = #expect(throws: CommandError.self) {
      try run("top") {
        $0.tagRoot = "none"
        $0.sampleIndex = "9"
      }
    }
    let parts = try #require(error?.parts)
    #expect(parts.reason == .sampleIndexOutOfRange("9", count: 1))
    #expect(parts.notices.last == .filter(.matchedNothing(.tagRoot)))
  }

  @Test func `an option that is no filter is an error after what it was read as`() throws {
    let error = #expect(throws: CommandError.self) {
      try run("top") {
        $0.tagFocus = "4kb"
        $0.pruneFrom = "("
      }
    }
    let parts = try #require(error?.parts)
    #expect(parts.notices.last == .filter(.readAsRange(.tagFocus, "4kb")))
    guard case .filter(let filter) = parts.reason else {
      Issue.record("\(parts.reason)")
      return
    }
    #expect(filter.option == .pruneFrom && filter.notices.isEmpty)
  }
}
