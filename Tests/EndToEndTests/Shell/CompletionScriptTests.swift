import CLI
import Foundation
import TestSupport
import Testing

/// Command lines completed by the shells themselves, at a terminal.
@Suite(.serialized) struct CompletionScriptTests {
  /// What is typed before the key for completing, and what then stands there.
  private static let lines = [
    ("swprof dif", "swprof diff"), ("swprof -foc", "swprof -focus"),
    ("swprof -top -format=js", "swprof -top -format=json"),
    ("swprof -top -format js", "swprof -top -format json"),
    ("swprof -output=file.ab", "swprof -output=file.abc"),
    ("swprof -top my", "swprof -top my\\ prof.pb"), ("swprof help inu", "swprof help inuse"),
    ("swprof completions fi", "swprof completions fish"),
    ("swprof diff --fail", "swprof diff --fail-on"),
  ]

  private static let shells: [(name: String, words: [String], begin: String)] = [
    ("bash", ["/bin/bash", "--norc", "--noprofile"], ""),
    ("zsh", ["/usr/bin/zsh", "-f"], "autoload -U compinit; compinit -u -D; "),
    ("fish", ["/usr/bin/fish", "--no-config"], ""),
  ]

  @Test(arguments: shells.indices)
  func `a shell completes command lines`(index: Int) throws {
    let shell = Self.shells[index]
    guard FileManager.default.isExecutableFile(atPath: shell.words[0]) else { return }
    let stage = try ShellStage(columns: 100, rows: 40, ["PS1": "$ "], through: shell.words)
    let terminal = stage.terminal
    for name in ["file.abc", "my prof.pb", "script"] {
      let text = name == "script" ? CompletionScript.text(for: shell.name) ?? "" : ""
      try text.write(toFile: stage.path(name), atomically: true, encoding: .utf8)
    }
    #expect(terminal.wait { !$0.currentLine.isEmpty })
    terminal.type("cd \(stage.path("")); \(shell.begin)source ./script; echo rea''dy\r")
    #expect(terminal.wait(for: "\nready"), "\(stage.screen.text)")
    for (typed, wanted) in Self.lines {
      terminal.type(typed + "\t")
      #expect(
        terminal.wait(seconds: 10) { $0.currentLine.contains(wanted) },
        "\(shell.name): \(typed): \(stage.screen.currentLine)")
      terminal.type("\u{15}")
      #expect(terminal.wait { !$0.currentLine.contains("swprof") })
    }
  }
}
