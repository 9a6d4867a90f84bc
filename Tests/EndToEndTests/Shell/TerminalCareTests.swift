import Glibc
import TestSupport
import Testing

/// In what state the terminal is left to others.
@Suite(.serialized) struct TerminalCareTests {
  @Test func `the terminal is others' again after the end`() throws {
    let stage = try ShellStage(columns: 80)
    #expect(!stage.terminal.isCooked)
    stage.terminal.type("quit\r")
    #expect(stage.terminal.waitForEnd() == 0)
    #expect(stage.terminal.isCooked)
  }

  @Test func `the terminal is others' again after the end of the input`() throws {
    let stage = try ShellStage(columns: 80)
    stage.terminal.type("\u{4}")
    #expect(stage.terminal.waitForEnd() == 0)
    #expect(stage.terminal.isCooked)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `the terminal is others' again after a signal`(number: Int32) throws {
    let stage = try ShellStage(columns: 80)
    stage.terminal.signal(number)
    #expect(stage.terminal.waitForEnd() == -number)
    #expect(stage.terminal.isCooked)
  }

  @Test func `a signal ends a flame graph with the screen given back`() throws {
    let stage = try ShellStage(columns: 80)
    stage.terminal.type("flame\r")
    #expect(stage.terminal.wait { $0.isAlternate })
    stage.terminal.signal(SIGTERM)
    #expect(stage.terminal.waitForEnd() == -SIGTERM)
    #expect(stage.terminal.isCooked && !stage.screen.isAlternate && !stage.screen.isCursorHidden)
  }

  @Test func `commands that fail leave a prompt that works`() throws {
    let stage = try ShellStage(columns: 80)
    #expect(stage.ask("peek zzz", for: "no matches found for regexp"))
    #expect(stage.ask("nonsense", for: "unrecognized command"))
    #expect(stage.ask("top2", for: "Showing 2 of"))
  }

  @Test func `a line goes on after the program was stopped and called back`() throws {
    let stage = try ShellStage(columns: 80, ["PS1": "$ "], through: ["/bin/sh", "-i"])
    let terminal = stage.terminal
    #expect(terminal.wait { $0.currentLine.hasSuffix("$") })
    terminal.type("\(ShellStage.program) \(ShellStage.profile)\r")
    #expect(stage.waitForPrompt())
    terminal.type("top")
    #expect(terminal.wait { $0.currentLine.hasSuffix("❯ top") })
    terminal.type("\u{1a}")
    #expect(terminal.wait { $0.text.contains("Stopped") && $0.currentLine.hasSuffix("$") })
    terminal.type("stty -a\r")
    #expect(terminal.wait { $0.text.contains(" icanon") && $0.currentLine.hasSuffix("$") })
    terminal.type("fg\r")
    #expect(terminal.wait { $0.currentLine.hasSuffix("❯ top") })
    terminal.type("2\r")
    #expect(stage.waitForPrompt(after: "Showing 2 of"))
  }
}
