import Rendering
import Reports
import Testing

struct ExplanationTextTests {
  private func lines(_ change: (inout Explanation) -> Void) -> [String] {
    let side = ComparisonTable.Side(names: ["a.prof"], events: 10)
    let table = ComparisonTable(
      base: side, new: side, isCum: false, scale: .share,
      total: .init(
        name: "total", shortName: "total", base: .init(value: 100, relative: 1),
        new: .init(value: 200, relative: 1), change: 0))
    var page = Explanation(comparison: table)
    change(&page)
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "auto"),
      total: 200)
    let bytes = TextRenderer.render(Report(header: header, body: .explanation(page)))
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private var cause: Explanation.Cause {
    var row = ComparisonTable.Row(
      name: "a/b.f", shortName: "b.f", base: .init(value: 10, relative: 0.1),
      new: .init(value: 80, relative: 0.4), change: 3)
    row.verdict = .changed
    row.evidence = .init(p: 0.0123, q: 0.02, counts: (10, 80))
    return Explanation.Cause(
      row: row, part: 0.75, path: ["main", "b.f"],
      lines: [.init("f.go:3", base: 0.1, new: 0.4)], callees: [])
  }

  @Test func `a cause is a sentence with its evidence below`() {
    let lines = lines {
      $0.causes = [cause]
      $0.causes[0].commands = [["swprof", "-list=^a/b\\.f$", "it's.prof"]]
    }
    #expect(lines[4] == "In all 200 where it was 100.")
    #expect(lines[5] == "One function accounts for what grew:")
    #expect(lines[7] == "1. b.f went from 10.0% to 40.0% (+300.00%, p=0.012): 75% of the growth.")
    #expect(lines[8] == "   called   main → b.f")
    #expect(lines[9] == "   lines    f.go:3 10.0% → 40.0%")
    #expect(lines[10] == #"   see      swprof '-list=^a/b\.f$' 'it'\''s.prof'"#)
  }

  @Test func `no cause is said to be none`() {
    #expect(lines { _ in }[5] == "No function costs more by itself than before.")
  }

  @Test func `what only looks like growth is told apart`() {
    let text = lines {
      $0.shifts = [
        .init(name: "f", container: "main", sources: ["g", "h"]),
        .init(name: "k", container: "k", sources: ["l"]),
      ]
      $0.renames = [.init(old: "m", new: "n")]
      $0.minorCauses = 2
      $0.collection = .init(base: 0.01, new: 0.5, sites: [.init("f", base: 0, new: 0.2)])
    }
    #expect(
      text.contains(
        "Moved, not grown: f took over what g, h cost; main, which calls it, costs the same."))
    #expect(
      text.contains(
        "Moved, not grown: k took over what l cost; with all it calls it costs the same."))
    #expect(text.contains("Renamed: m is n now."))
    #expect(text.contains("2 more functions grew, each by less than a twentieth of the growth."))
    #expect(
      text.contains {
        $0.hasPrefix(
          "Garbage collection takes 50% of the whole profile where it took 1.0%; allocating costs more in f 0.0% → 20.0%"
        )
      })
  }

  @Test func `long paths keep their ends, and names can do no harm`() {
    var cause = cause
    cause.path = ["a", "b", "c", "d", "e", "f", "g", "h\u{1b}[2J"]
    let text = lines { $0.causes = [cause] }
    #expect(text[8] == "   called   a → b → … → e → f → g → h\\x1b[2J")
  }

  @Test func `the growth's fork is named`() {
    let text = lines {
      $0.fork = .init(path: ["main", "serve"], branches: [("f", 0.7), ("g", 0.3)])
    }
    #expect(text.contains("Where it sits: below main → serve, which calls f 70%, g 30%."))
  }
}
