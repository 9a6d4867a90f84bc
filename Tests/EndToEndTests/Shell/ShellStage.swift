import Bytes
import Formats
import Foundation
import Profiles
import TestSupport

/// The program's own prompt at a terminal, with a home folder of its own.
final class ShellStage {
  let terminal: PseudoTerminal
  private let home: URL

  /// The program, which is built beside the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "swprof").path()

  static let profile = SampleFiles.queryEngine("slow/cpu.pb.gz")

  /// Opens a profile and waits for the prompt.
  init(
    _ file: String = profile, columns: Int, rows: Int = 24, _ variables: [String: String] = [:],
    through shell: [String] = []
  ) throws {
    home = URL.temporaryDirectory.appending(path: "swprof-shell-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let usual = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.path(),
      "XDG_STATE_HOME": home.path(), "XDG_CONFIG_HOME": home.path(), "PATH": "/usr/bin:/bin",
      "SWPROF_PAGER": "cat",
    ]
    let words = shell.isEmpty ? [Self.program, file] : shell
    terminal = try PseudoTerminal(
      words, environment: usual.merging(variables) { $1 }.map { "\($0.key)=\($0.value)" },
      columns: columns, rows: rows)
    if shell.isEmpty { _ = waitForPrompt() }
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  var screen: TerminalScreen { terminal.screen }

  /// The path of a file in the home folder.
  func path(_ name: String) -> String { home.appending(path: name).path(percentEncoded: false) }

  /// Waits until a new line can be typed and something stands on the screen.
  @discardableResult
  func waitForPrompt(after text: String = "") -> Bool {
    terminal.wait { screen in
      screen.currentLine.hasSuffix("❯") && screen.isAtColumn(afterPromptOf: screen.currentLine)
        && (text.isEmpty || screen.text.contains(text))
    }
  }

  /// Types a line and waits until it is answered by something with a text in it.
  @discardableResult
  func ask(_ line: String, for text: String) -> Bool {
    terminal.type(line + "\r")
    return waitForPrompt(after: text)
  }

  /// Types a line and waits until the terminal is taken for the next.
  func answer(_ line: String) -> Bool {
    let start = terminal.sent.count
    terminal.type(line + "\r")
    return terminal.wait { _ in
      String(decoding: terminal.sent[start...], as: UTF8.self).contains("\u{1b}[?2004h")
    }
  }

  /// Writes a profile, of lines as `Profile.written` takes them, to the home folder.
  static func write(_ lines: String, to path: String) throws {
    let profile = Profile.written(lines)
    try OutputFile.create(path).write(PprofEncoder.encode(profile))
  }
}

extension TerminalScreen {
  /// Whether the cursor stands one blank behind the prompt.
  fileprivate func isAtColumn(afterPromptOf line: String) -> Bool { column == line.count + 1 }

  /// The text as if the screen had no end on the right.
  var joined: String { lines.joined() }
}
