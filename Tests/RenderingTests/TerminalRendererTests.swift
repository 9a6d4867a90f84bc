import Rendering
import Reports
import Testing

struct TerminalRendererTests {
  private func header(_ total: Int64 = 100) -> ReportHeader {
    var header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "ms", outputUnit: "ms"), total: total
    )
    header.isCompact = true
    return header
  }

  private func style(_ columns: Int, color: Bool = false, unicode: Bool = true) -> TerminalStyle {
    var style = TerminalStyle(size: TerminalSize(columns: columns, rows: 24))
    style.hasColor = color
    style.isUnicode = unicode
    return style
  }

  private func row(_ name: String, _ flat: Int64, _ cum: Int64) -> TopTable.Row {
    .init(name: name, inlining: .never, flat: flat, flatSum: flat, cum: cum)
  }

  private func lines(_ body: Shape, _ style: TerminalStyle) -> [String] {
    TerminalRenderer.render(Report(header: header(), body: body), style)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private let names = [
    "github.com/jackc/pgx/v5/pgconn/internal/ctxwatch.(*ContextWatcher).Watch", "main.main",
    "std::vector<std::pair<int, std::string>, std::allocator<int> >::push_back",
  ]

  @Test(arguments: [20, 40, 80, 200])
  func `no line is wider than the screen`(columns: Int) {
    let table = TopTable(rows: names.map { row($0, 50, 80) })
    for line in lines(.top(table), style(columns)) where columns >= 40 {
      #expect(DisplayWidth.columns(of: line) <= columns, "\(line)")
    }
    let tree = FrameTree(
      rows: names.enumerated().map {
        .init(name: $0.element, depth: $0.offset * 30, flat: 1, cum: 2)
      })
    for line in lines(.frames(tree), style(columns)) where columns >= 40 {
      #expect(DisplayWidth.columns(of: line) <= columns, "\(line)")
    }
  }

  @Test func `rows are numbered, with bars of both values`() {
    let table = TopTable(rows: [row("a", 50, 100), row("b", 0, 25)])
    #expect(
      lines(.top(table), style(80)) == [
        " #       flat  flat%        cum   cum%           name",
        " 1       50ms 50.00%      100ms   100% ████░░░░  a",
        " 2          0     0%       25ms 25.00% ░░        b",
      ])
    #expect(
      lines(.top(table), style(80, unicode: false))[1]
        == " 1       50ms 50.00%      100ms   100% ####----  a")
  }

  @Test
  func `without colour there is no escape code, with it zeroes are pale and the most is bold`() {
    let table = TopTable(rows: [row("a", 50, 100), row("b", 0, 25)])
    #expect(lines(.top(table), style(80)).allSatisfy { !$0.contains("\u{1b}") })
    let colored = lines(.top(table), style(80, color: true))
    #expect(colored[1].contains("\u{1b}[1m      50ms\u{1b}[0m"))
    #expect(colored[2].contains("\u{1b}[2m         0\u{1b}[0m"))
  }

  @Test func `what could command the terminal is shown as an escape`() {
    let hostile = "evil\u{1b}]0;title\u{7}\u{202e}x\ny"
    let table = TopTable(rows: [row(hostile, 50, 100)])
    let text = lines(.top(table), style(120)).joined()
    #expect(text.contains("evil\\x1b]0;title\\x07\\u{202e}x\\ny"))
    #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}"))
  }

  @Test func `how much is shown is said`() {
    var header = header()
    var selection = ReportHeader.Selection()
    selection.shownFlat = 93
    selection.shownNodes = 10
    selection.candidateNodes = 60
    selection.droppedNodes = 353
    header.selection = selection
    let text = TerminalRenderer.render(
      Report(header: header, body: .top(TopTable(rows: []))), style(80))
    #expect(
      text.hasSuffix("Showing 10 of 413 (93ms, 93.00% of 100ms); nodecount=0 shows more\n"))
  }

  @Test(arguments: [
    (72, "github.com/jackc/pgx/v5/pgconn/internal/ctxwatch.(*ContextWatcher).Watch"),
    (60, "github.com/…/internal/ctxwatch.(*ContextWatcher).Watch"),
    (40, "…/ctxwatch.(*ContextWatcher).Watch"), (24, "(*ContextWatcher).Watch"),
  ])
  func `folders in the middle of a name go first, the function stays`(width: Int, text: String) {
    #expect(ElidedName.fitted(names[0], to: width) == text)
  }

  @Test func `arguments of types are left out before the function is`() {
    #expect(
      ElidedName.fitted(
        "slices.SortFunc[go.shape.[]example.com/a/b.Row,go.shape.struct{}]", to: 40)
        == "slices.SortFunc[…]")
    #expect(ElidedName.fitted(names[2], to: 40) == "std::vector<…>::push_back")
  }

  @Test func `a tree has joints`() {
    let tree = FrameTree(
      rows: [
        .init(name: "main", depth: 0, flat: 0, cum: 100),
        .init(name: "a", depth: 1, flat: 10, cum: 60),
        .init(name: "c", depth: 2, flat: 50, cum: 50),
        .init(name: "b", depth: 1, flat: 40, cum: 40),
      ], hidden: 3)
    #expect(
      lines(.frames(tree), style(50)) == [
        " #        cum   cum%  name", " 1      100ms   100%  main", " 2       60ms 60.00%  ├ a",
        " 3       50ms 50.00%  │ └ c", " 4       40ms 40.00%  └ b",
        "3 lighter paths are not shown", "nodefraction=0 shows more",
      ])
  }

  @Test func `cold source is folded`() {
    let source = (1...40).map {
      Listing.Line(number: $0, text: "\tx\($0)", flat: $0 == 20 ? 50 : 0, cum: $0 == 20 ? 50 : 0)
    }
    var listing = Listing(
      routines: [
        .init(function: "f", file: "a b.go", flat: 50, cum: 50, source: .lines(source))
      ])
    let shown = lines(.listing(listing), style(60))
    #expect(shown.contains("⋮ 15 lines"))
    #expect(shown.contains("      50ms     20    x20"))
    #expect(shown.count == 13)
    var linking = style(60)
    linking.hasLinks = true
    linking.host = "here"
    #expect(lines(.listing(listing), linking)[1] == "a b.go")
    listing.routines[0].place = "/src/a b.go"
    #expect(
      lines(.listing(listing), linking)[1]
        == "\u{1b}]8;;file://here/src/a%20b.go\u{1b}\\a b.go\u{1b}]8;;\u{1b}\\")
  }

  @Test(arguments: [
    ("a/b/pkg.(*Scanner).Next", 15, "(*Scanner).Next"), ("a/b/pkg.(*Scanner).Next", 10, "…Next"),
    ("a/b/pkg.(*Scanner).Next", 4, "Next"),
    ("runtime.mallocgcSmallScanHeader", 15, "mallocg…nHeader"),
    ("main.(*load).client.func1", 14, "…client.func1"),
    ("x.com/a/b.(*T).M x.com/a/b/file.go:23", 30, "x.com/a/b.(*T).M file.go:23"),
    ("x.com/a/b.(*T).M x.com/a/b/file.go:23", 20, "(*T).M file.go:23"),
    ("x.com/a/b.(*T).M x.com/a/b/file.go:23", 12, "file.go:23"),
    ("x.com/a/b/file.go", 13, "…/file.go"), ("x.com/a/b/longfile.go", 7, "lon….go"),
  ])
  func `what cannot be left out is the function, and in lines the line`(
    name: String, width: Int, text: String
  ) {
    #expect(ElidedName.fitted(name, to: width) == text)
  }

  @Test func `a name of a place is a function with a file, unless it is sure to be none`() {
    let placed = PlacedName("0000000000401000 a.(*T).m /x/y z.go:12:3")
    #expect(placed.address == "0000000000401000" && placed.place == "z.go:12:3")
    #expect(PlacedName("x/main.go").function.isEmpty)
    #expect(PlacedName("main.main").function == "main.main")
    #expect(PlacedName("operator new(unsigned long)").place.isEmpty)
    #expect(PlacedName("f[struct { a/b.go }]").place.isEmpty)
  }

  @Test func `narrow screens say what is shown in two lines, matches are counted as such`() {
    var header = header()
    var selection = ReportHeader.Selection()
    selection.shownFlat = 93
    selection.shownNodes = 10
    selection.candidateNodes = 60
    header.selection = selection
    func lines(_ body: Shape, _ columns: Int) -> [Substring] {
      TerminalRenderer.render(Report(header: header, body: body), style(columns))
        .split(separator: "\n")
    }
    #expect(
      lines(.top(TopTable(rows: [])), 40).suffix(2)
        == ["Showing 10 of 60 (93.00% of 100ms)", "nodecount=0 shows more"])
    let entry = CallerTable.Entry(node: row("a", 1, 1), callers: [], callees: [])
    #expect(
      lines(.callers(CallerTable(entries: [entry], hasNodes: true)), 80).last
        == "Showing 1 of 60, all that match")
  }

  @Test func `a deep tree takes one column a level, and keeps the levels next to the name`() {
    let chain = (0..<20).map {
      FrameTree.Row(name: "f\($0)", depth: $0, flat: 0, cum: 100)
    }
    let shown = lines(.frames(FrameTree(rows: chain)), style(80))
    #expect(shown[2].hasSuffix("  └f1") && shown[3].hasSuffix("   └f2"))
    #expect(lines(.frames(FrameTree(rows: chain)), style(40))[20].hasSuffix("…    └f19"))
  }

  @Test func `stacks are as wide as the screen`() {
    let list = StackList(
      names: [String(repeating: "x", count: 1000), "main.main"],
      stacks: [
        .init(
          labels: SampleLabels(), value: 5,
          frames: [.init(name: 0, isInlined: false), .init(name: 1, isInlined: true)])
      ])
    let shown = lines(.stacks(list), style(40))
    #expect(shown.allSatisfy { DisplayWidth.columns(of: $0) <= 40 })
    #expect(shown.last == "             main.main (inline)")
  }

  @Test func `a digest gives up packages and the middle of its path to fit the screen`() {
    let digest = Digest(
      top: (0..<5).map { row("f\($0)", 5, 5) },
      path: FrameTree(
        rows: (0..<9).map { .init(name: "p\($0)", depth: $0, flat: 0, cum: 50) }),
      origins: [.init("own code", 60), .init("runtime", 40)],
      packages: (0..<6).map { .init("pkg\($0)", 10) })
    let shown = lines(.digest(digest), style(80))
    #expect(shown.count == 23)
    #expect(shown.contains("⋮ 2 frames") && shown.last?.hasSuffix("  pkg2") == true)
    var roomy = style(80)
    roomy.size.rows = 50
    #expect(lines(.digest(digest), roomy).count == 30)
  }

  @Test func `what was inlined stands below its line`() {
    var line = Listing.Line(number: 7, text: "\tuse(x)", flat: 0, cum: 50)
    line.inlined = [.init("a/b.use", cum: 40)]
    let listing = Listing(
      routines: [.init(function: "f", file: "f.go", flat: 0, cum: 50, source: .lines([line]))])
    #expect(
      lines(.listing(listing), style(80)).suffix(3) == [
        "         .       50ms      7    use(x)",
        "                 40ms         └ inlined a/b.use", "",
      ])
  }

  @Test func `narrow screens show source beside what lines cost with all they call`() {
    let lines = [
      Listing.Line(number: 7, text: "for i := range customers {", flat: 10, cum: 50),
      Listing.Line(number: 8, text: "}", flat: 0, cum: 0),
    ]
    let listing = Listing(
      routines: [
        .init(
          function: "f", file: "a/b/c/d/e/f/g/long_name_of.go", flat: 10, cum: 50,
          source: .lines(lines))
      ])
    let shown = self.lines(.listing(listing), style(40))
    #expect(shown[1] == "a/b/c/d/e/f/g/long_name_of.go")
    #expect(shown[3] == "      50ms      7  for i := range custo…")
    #expect(shown[4] == "         .      8  }")
  }

  @Test func `sentences are broken between words, tables are left alone`() {
    #expect(
      DisplayText.wrapped(["  one two three", "a    b"], to: 9) == [
        "  one two", "  three", "a    b",
      ])
    #expect(DisplayText.wrapped(["one two"], to: nil) == ["one two"])
  }
}
