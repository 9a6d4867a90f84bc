import Rendering
import Reports
import Units

/// Small reports of every shape that is a table, with names that try to break out.
enum TableReports {
  static let hostileName = "=cmd|'/c x'!A1\u{1b}]0;x\u{7}\n</script><b>`,\"\\"

  static func header(total: Int64 = 2000) -> ReportHeader {
    var facts = ProfileFacts()
    facts.binary = "server"
    facts.sampleType = "cpu"
    facts.timeNanoseconds = 1_500_000_000
    let format = ValueFormat(sampleUnit: "milliseconds", outputUnit: "s")
    return ReportHeader(profile: facts, format: format, total: total)
  }

  static func row(_ name: String, _ flat: Int64 = 500) -> TopTable.Row {
    .init(name: name, inlining: .bySome, flat: flat, flatSum: flat, cum: 1000)
  }

  static func top(_ names: String...) -> Report {
    Report(header: header(), body: .top(TopTable(rows: names.map { row($0) })))
  }

  static var callers: Report {
    let entry = CallerTable.Entry(
      node: row("f"), callers: [.init(name: "main", weight: 1000, isInline: false)],
      callees: [.init(name: "g", weight: 250, isInline: true)])
    let lonely = CallerTable.Entry(node: row("alone"), callers: [], callees: [])
    return Report(
      header: header(), body: .callers(CallerTable(entries: [entry, lonely], hasNodes: true)))
  }

  static var tags: Report {
    let rows = [TagTable.Row(text: "acme", value: 1500), TagTable.Row(text: "", value: 100)]
    return Report(
      header: header(),
      body: .tags(TagTable(groups: [.init(key: "tenant", total: 1600, rows: rows)])))
  }

  static var stacks: Report {
    var labels = SampleLabels()
    labels.texts = [.init(key: "tenant", values: ["acme", "b"])]
    labels.numbers = [.init(key: "size", values: [Quantity(64, "bytes")])]
    let frames = [StackList.Frame(name: 1, isInlined: true), .init(name: 0, isInlined: false)]
    let stack = StackList.Stack(labels: labels, value: 20, frames: frames)
    return Report(
      header: header(), body: .stacks(StackList(names: ["main", "leaf"], stacks: [stack])))
  }

  static var listing: Report {
    let lines = [Listing.Line(number: 7, text: "\tx := \"<b>\" | y", flat: 10, cum: 30)]
    let routines = [
      Listing.Routine(function: "f", file: "a.go", flat: 10, cum: 30, source: .lines(lines)),
      Listing.Routine(
        function: "g", file: "b.go", flat: 1, cum: 2,
        source: .unavailable(.missing(path: "b.go"))),
      Listing.Routine(function: "h", file: nil, flat: 0, cum: 0, source: .lines([])),
    ]
    return Report(header: header(), body: .listing(Listing(routines: routines)))
  }

  static var lines: Report {
    Report(header: header(), body: .lines(PlainLines(["a comment", "=1+1"])))
  }

  static var comparison: Report {
    func row(_ name: String, _ values: (Int64, Int64)) -> ComparisonTable.Row {
      let (base, new) = (Double(values.0), Double(values.1))
      var row = ComparisonTable.Row(
        name: "p/" + name, shortName: name, base: .init(value: values.0, relative: base / 1000),
        new: .init(value: values.1, relative: new / 1000),
        change: base == 0 ? .infinity : new / base - 1)
      row.verdict = base == 0 ? .appeared : .changed
      row.contribution = (new - base) / 1000
      row.evidence = .init(p: 0.0126, q: 0.02, counts: (12, 34))
      row.evidence?.interval = -0.052...(.infinity)
      return row
    }
    var table = ComparisonTable(
      base: .init(names: ["a.prof"], events: 100), new: .init(names: ["b.prof"], events: nil),
      isCum: false, scale: .share, total: row("total", (1000, 1000)))
    table.rows = [row("f", (200, 300)), row("g", (0, 100))]
    table.hidden.rows = 3
    table.test = .init(
      method: .binomial(phi: 1.5, variation: 0.02), alpha: 0.05, familySize: 2, tooFew: 1,
      controls: true)
    return Report(header: header(), body: .comparison(table))
  }

  static var code: Report {
    let instructions = [
      CodeListing.Instruction(
        address: 0x4a10, text: "MOVQ AX, 0(BX)", place: "a.go:7", flat: 10, cum: 10),
      CodeListing.Instruction(address: 0x4a14, text: "RET", place: "", flat: 0, cum: 20),
    ]
    let routine = CodeListing.Routine(
      names: ["f", "alias", "other"], flat: 10, cum: 30, instructions: instructions)
    return Report(header: header(), body: .code(CodeListing(routines: [routine])))
  }

  static func comparison(judgedBy gate: GateOutcome) -> Report {
    var report = comparison
    if case .comparison(var table) = report.body {
      table.gate = gate
      report.body = .comparison(table)
    }
    return report
  }

  static var explanation: Report {
    guard case .comparison(let table) = comparison.body, let row = table.rows.first else {
      return comparison
    }
    var page = Explanation(comparison: table)
    page.causes = [
      .init(
        row: row, part: 0.75, path: ["main", "f"],
        lines: [.init("a.go:7", base: 0.2, new: 0.3)], callees: [])
    ]
    return Report(header: header(), body: .explanation(page))
  }

  static var raw: Report {
    var profile = RawProfile()
    profile.valueTypes = [.init(type: "cpu", unit: "ms", isDefault: true)]
    var inlined = RawProfile.Line()
    inlined.function = "leaf"
    inlined.line = 3
    var outer = RawProfile.Line()
    outer.function = "main"
    var location = RawProfile.Location(
      number: 7, address: 0xffff_ffff_8100_0000, mapping: 1, isFolded: false)
    location.lines = [inlined, outer]
    let bare = RawProfile.Location(number: 8, address: 16, mapping: nil, isFolded: true)
    profile.locations = [location, bare]
    profile.samples = [.init(values: [1, 20], locations: [7, 8, 99], labels: SampleLabels())]
    return Report(header: header(), body: .raw(profile))
  }

  static let all = [
    top("main.run", hostileName), callers, tags, stacks, listing, code, lines, raw, comparison,
    explanation,
  ]

  static let origin = ReportOrigin(tool: ("swprof", "1.2.3"), command: "top")

  static func text(_ report: Report, _ format: String, _ origin: ReportOrigin = origin) -> String? {
    RendererCatalog.renderer(named: format)?.render(report, origin)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
