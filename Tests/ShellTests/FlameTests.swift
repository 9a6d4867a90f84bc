import Rendering
import Reports
import Shell
import Testing

struct FlameTests {
  /// main → serve → (parse → read, write), main → work → parse.
  private let tree = FrameTree(rows: [
    .init(name: "main", depth: 0, flat: 0, cum: 20),
    .init(name: "serve", depth: 1, flat: 0, cum: 18),
    .init(name: "parse", depth: 2, flat: 5, cum: 15),
    .init(name: "read", depth: 3, flat: 10, cum: 10),
    .init(name: "write", depth: 2, flat: 3, cum: 3), .init(name: "work", depth: 1, flat: 0, cum: 2),
    .init(name: "parse", depth: 2, flat: 2, cum: 2),
  ])

  private func state(_ columns: Int = 40, _ rows: Int = 12, _ keys: Key...) -> FlameState {
    var state = FlameState(tree, size: TerminalSize(columns: columns, rows: rows))
    for key in keys { _ = state.handle(key) }
    return state
  }

  private func selected(_ state: FlameState) -> String { state.current.names[state.selected] }

  private func screen(_ state: FlameState, color: Bool = false) -> [String] {
    var header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "ms", outputUnit: "ms"), total: 20)
    header.profile.sampleType = "cpu"
    var style = TerminalStyle(size: state.size)
    style.hasColor = color
    return FlameView(header: header, style: style).rows(state)
  }

  private func plain(_ state: FlameState) -> [String] {
    screen(state).map {
      $0.replacing("\u{1b}[7m", with: "").replacing("\u{1b}[0m", with: "")
        .replacing("\u{1b}[1m", with: "")
    }
  }

  @Test func `boxes are as wide as their share, callees below callers`() {
    #expect(
      Array(plain(state(40, 8)).prefix(6)) == [
        "cpu 20ms",
        "|main" + String(repeating: " ", count: 35),
        "|serve" + String(repeating: " ", count: 30) + "|wo…",
        "|parse" + String(repeating: " ", count: 24) + "|write|pa…",
        "|read" + String(repeating: " ", count: 15),
        "",
      ])
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (200, 60)])
  func `no row is wider than the screen and there are as many as it has`(columns: Int, rows: Int) {
    let keys: [[Key]] = [
      [], [.character("?")], [.character("/"), .character("r")], [.character("i")],
      [.character("s")], [.down, .enter],
    ]
    for keys in keys {
      var state = state(columns, rows)
      for key in keys { _ = state.handle(key) }
      let shown = plain(state)
      #expect(shown.count <= rows)
      for row in shown { #expect(DisplayWidth.columns(of: row) <= columns, "\(row)") }
    }
  }

  @Test func `arrows move between boxes`() {
    #expect(selected(state()) == "main")
    #expect(selected(state(40, 12, .down, .down, .right)) == "write")
    #expect(selected(state(40, 12, .down, .down, .right, .left, .down)) == "read")
    #expect(selected(state(40, 12, .down, .end, .up)) == "main")
    #expect(selected(state(40, 12, .up, .left, .right)) == "main")
  }

  @Test func `a box can take the whole width and give it back`() {
    var state = state(40, 12, .down, .down, .enter)
    #expect(state.zoomed != 0 && state.layout.rows[3].first?.width == 40)
    #expect(plain(state)[3].hasPrefix("|parse "))
    _ = state.handle(.backspace)
    #expect(selected(state) == "serve")
    _ = state.handle(.escape)
    #expect(state.zoomed == 0)
  }

  @Test func `a search tells how much goes through what it finds`() {
    var state = state()
    for key in [.character("/"), .character("p"), .character("a"), .enter] as [Key] {
      _ = state.handle(key)
    }
    #expect(state.matches.count == 2 && state.matches.share == 0.85)
    #expect(selected(state) == "parse")
    #expect(plain(state).last?.hasPrefix("pa: 2 matches, 85.00%") == true)
    let first = state.selected
    _ = state.handle(.character("n"))
    #expect(state.selected != first)
    _ = state.handle(.tab)
    #expect(state.selected == first)
    _ = state.handle(.escape)
    #expect(state.search.isEmpty)
  }

  @Test func `a search matches capitals only where some were typed`() {
    var state = state()
    for key in [.character("/"), .character("P"), .enter] as [Key] { _ = state.handle(key) }
    #expect(state.matches.count == 0)
  }

  @Test func `inverted, the leaves come first`() {
    let state = state(40, 12, .character("i"))
    #expect(state.nodes.children[0].map { state.nodes.names[$0] } == ["read", "parse", "write"])
    #expect(state.nodes.children[0].map { state.nodes.cum[$0] } == [10, 7, 3])
    #expect(self.state(40, 12, .character("i"), .character("i")).view == .whole)
  }

  @Test func `a sandwich has callers above and callees below`() {
    var state = state(40, 13, .down, .down, .character("s"))
    #expect(state.view == .sandwich("parse"))
    #expect(state.nodes.children[0].map { state.nodes.cum[$0] } == [17])
    let rows = plain(state)
    let middle = rows.firstIndex { $0.hasPrefix("|parse") }
    #expect(middle.map { rows[$0 - 1].hasPrefix("|serve") } == true)
    _ = state.handle(.up)
    #expect(state.isAbove && selected(state) == "parse")
    _ = state.handle(.up)
    #expect(selected(state) == "serve")
    _ = state.handle(.character("s"))
    #expect(state.view == .whole)
  }

  @Test func `the source of a box can be asked for, and the screen left`() {
    var state = state(40, 12, .down)
    #expect(state.handle(.character("l")) == .list("serve"))
    #expect(state.handle(.suspend) == .suspend)
    #expect(state.handle(.character("q")) == .quit)
    #expect(state.handle(.interrupt) == .quit)
  }

  @Test func `differences are as wide as what changed, in colours that tell more from less`() {
    let tree = FrameTree(rows: [
      .init(name: "main", depth: 0, flat: 0, cum: 0),
      .init(name: "up", depth: 1, flat: 10, cum: 10),
      .init(name: "down", depth: 1, flat: -10, cum: -10),
    ])
    let state = FlameState(tree, size: TerminalSize(columns: 40, rows: 8))
    #expect(state.layout.rows[2].map(\.width) == [20, 20])
    let row = screen(state, color: true)[2]
    #expect(row.contains("\u{1b}[48;5;208m") && row.contains("\u{1b}[48;5;75m"))
  }

  @Test func `names that could command the terminal are shown as escapes`() {
    let tree = FrameTree(rows: [
      .init(name: "evil\u{1b}[2J\u{202e}\n", depth: 0, flat: 1, cum: 1)
    ])
    var state = FlameState(tree, size: TerminalSize(columns: 60, rows: 8))
    _ = state.handle(.enter)
    for row in plain(state) {
      #expect(!row.contains("\u{1b}") && !row.contains("\u{202e}") && !row.contains("\n"))
    }
  }

  @Test func `an empty tree and a tiny screen are no reason to fail`() {
    var state = FlameState(FrameTree(rows: []), size: TerminalSize(columns: 1, rows: 1))
    for key in [.down, .up, .enter, .left, .character("s"), .character("i"), .tab] as [Key] {
      _ = state.handle(key)
      #expect(!screen(state).isEmpty)
    }
  }

  @Test func `no sequence of keys breaks the graph`() {
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .enter, .backspace, .escape, .tab,
      .character("i"), .character("s"), .character("n"), .character("/"), .character("r"),
      .character("p"), .character("?"), .character("u"),
    ]
    var state = state()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      _ = state.handle(keys[Int.random(in: keys.indices, using: &random)])
      #expect((0..<state.current.count).contains(state.selected))
      _ = screen(state)
    }
  }

  @Test func `in a difference, what is not told from noise is grey`() {
    var tree = FrameTree(rows: [
      .init(name: "main", depth: 0, flat: 0, cum: 15),
      .init(name: "more", depth: 1, flat: 20, cum: 20),
      .init(name: "less", depth: 1, flat: -5, cum: -5),
    ])
    tree.rows[2].verdict = .undecided
    let state = FlameState(tree, size: TerminalSize(columns: 40, rows: 8))
    #expect(state.nodes.noise == ["less"] && state.nodes.inverted().noise == ["less"])
    let row = screen(state, color: true)[2]
    #expect(row.contains("\u{1b}[48;5;208m|more") && row.contains("\u{1b}[48;5;252m|less"))
    var other = state
    _ = other.handle(.down)
    _ = other.handle(.right)
    #expect(plain(other)[6].contains("flat -5ms ~  less"))
  }

  @Test func `callers that are few leave the screen to callees`() {
    let state = state(40, 12, .character("s"))
    #expect(plain(state)[1].hasPrefix("|main") && plain(state)[2].hasPrefix("|main"))
    #expect(plain(state)[3].hasPrefix("|serve"))
  }
}
