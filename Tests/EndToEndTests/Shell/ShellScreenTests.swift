import Foundation
import Glibc
import TestSupport
import Testing

/// What a person sees at the prompt, on screens of several widths.
@Suite(.serialized) struct ShellScreenTests {
  private static let widths = [40, 80, 200]

  @Test(arguments: widths)
  func `words are completed, and what could be meant is listed`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    stage.terminal.type("tagf\t")
    #expect(stage.terminal.wait { $0.currentLine == "(cpu) ❯ tagfocus=" })
    stage.terminal.type("\u{15}tag\t")
    #expect(stage.terminal.wait { $0.text.contains("tagignore") && $0.text.contains("tagshow") })
    #expect(stage.screen.lines.allSatisfy { $0.count <= columns })
    stage.terminal.type("\u{15}list Scanner\t")
    #expect(
      stage.terminal.wait {
        $0.joined.contains(#"❯ list example\.com/queryengine/scan\.\(\*Scanner\)\.Next"#)
      }, "\(stage.screen.text)")
  }

  @Test(arguments: widths)
  func `earlier lines are found again as they are searched for`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    #expect(stage.ask("top3", for: "Showing 3 of"))
    #expect(stage.ask("o", for: "unit "))
    stage.terminal.type("\u{12}op")
    #expect(stage.terminal.wait { $0.currentLine == "(search) `op': top3" })
    stage.terminal.type("\r")
    #expect(stage.waitForPrompt(after: "❯ top3"))
    stage.terminal.type("to")
    #expect(stage.terminal.wait { $0.currentLine == "(cpu) ❯ top3" && $0.column == 10 })
  }

  @Test(arguments: widths)
  func `the key for interrupting takes a line back`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    stage.terminal.type("xyz")
    #expect(stage.terminal.wait { $0.currentLine.hasSuffix("xyz") })
    stage.terminal.type("\u{3}")
    #expect(stage.waitForPrompt(after: "❯ xyz^C"))
    #expect(!stage.screen.text.contains("unrecognized"))
  }

  @Test(arguments: widths)
  func `a report that does not end is left at once`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    let pipe = stage.path("pipe")
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    // Nobody ever writes to it, so opening it takes forever.
    stage.terminal.type("diff \(pipe)\r")
    #expect(stage.terminal.wait { !$0.currentLine.contains("❯") || $0.column == 0 })
    #expect(stage.terminal.wait { _ in stage.terminal.isCooked })
    let start = ContinuousClock.now
    stage.terminal.type("\u{3}")
    #expect(stage.waitForPrompt(after: "interrupted"))
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(stage.ask("top2", for: "Showing 2 of"))
  }

  @Test(arguments: widths)
  func `changes of options are shown and taken back`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    stage.terminal.type("focus=Join\r")
    #expect(stage.terminal.wait { $0.currentLine.hasPrefix("(cpu focus=Join ") })
    #expect(stage.waitForPrompt())
    stage.terminal.type("undo\r")
    #expect(stage.terminal.wait { $0.currentLine == "(cpu) ❯" })
  }

  @Test(arguments: [(80, 40), (40, 80), (200, 60)])
  func `a line goes on in a window of another size`(from: Int, to: Int) throws {
    let stage = try ShellStage(columns: from)
    let text = String(repeating: "abcdefghi ", count: 7)
    stage.terminal.type(text)
    #expect(stage.terminal.wait { $0.joined.hasSuffix("abcdefghi ") || $0.column > 0 })
    stage.terminal.resize(columns: to, rows: 24)
    stage.terminal.type("END")
    #expect(stage.terminal.wait { $0.joined.contains("END") }, "\(stage.screen.text)")
    #expect(stage.screen.joined.contains(("(cpu) ❯ " + text + "END")), "\(stage.screen.text)")
    #expect(stage.screen.lines.allSatisfy { $0.count <= to })
  }

  @Test(arguments: widths)
  func `names that could command the terminal are shown as escapes`(columns: Int) throws {
    let folder = URL.temporaryDirectory.appending(path: UUID().uuidString + ".pb").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let hostile = "x\u{1b}]gotcha\u{7}\u{1b}[2J\u{202e}y"
    try ShellStage.write("main;\(hostile) 5\nmain;b 3", to: folder)
    let stage = try ShellStage(folder, columns: columns)
    #expect(stage.ask("top", for: "Showing 3 of"))
    #expect(stage.screen.text.contains("x\\x1b"), "\(stage.screen.text)")
    #expect(stage.ask("peek main", for: "main"))
    #expect(stage.ask("tree", for: "main"))
    stage.terminal.type("flame\r")
    #expect(stage.terminal.wait { $0.isAlternate && $0.text.contains("x\\x1b") })
    stage.terminal.type("q")
    #expect(stage.waitForPrompt())
    stage.terminal.type("list x\t")
    #expect(stage.terminal.wait { $0.joined.contains("list x") && $0.joined.contains("gotcha") })
    let text = String(decoding: stage.terminal.sent, as: UTF8.self)
    #expect(!text.contains("\u{1b}]gotcha") && !text.contains("\u{202e}"))
  }

  @Test(arguments: widths)
  func `a flame graph fills the screen, zooms and searches`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    stage.terminal.type("flame\r")
    #expect(
      stage.terminal.wait {
        $0.isAlternate && $0.text.contains("q quit") || $0.text.contains("help q")
      })
    #expect(stage.screen.lines[0].hasPrefix("cpu 12.03s"))
    #expect(stage.screen.isCursorHidden)
    stage.terminal.type("/Join\r")
    #expect(stage.terminal.wait { $0.text.contains("Join: 1 match, ") })
    stage.terminal.type("\r")
    #expect(stage.terminal.wait { $0.lines[0].contains("  in ") }, "\(stage.screen.text)")
    stage.terminal.type("q")
    #expect(stage.waitForPrompt())
    #expect(!stage.screen.isAlternate && !stage.screen.isCursorHidden)
    #expect(stage.screen.text.contains("❯ flame"))
  }

  @Test(arguments: widths)
  func `numbers before rows stand for them`(columns: Int) throws {
    let stage = try ShellStage(columns: columns)
    #expect(stage.ask("callers Scanner", for: " 2 "))
    stage.terminal.type("peek 2\r")
    #expect(stage.waitForPrompt(after: "❯ peek 2"))
    #expect(stage.screen.text.contains("match"), "\(stage.screen.text)")
  }

  @Test func `what is longer than the screen goes to the pager`() throws {
    let stage = try ShellStage(columns: 80, ["SWPROF_PAGER": "sed s/^/PAGED:/"])
    #expect(stage.ask("top100", for: "PAGED:Showing"))
    #expect(stage.ask("top2", for: "\nShowing 2 of"))
  }
}
