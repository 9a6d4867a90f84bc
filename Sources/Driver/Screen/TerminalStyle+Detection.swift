import Bytes
package import Rendering

/// When reports are in colour.
package enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

extension TerminalStyle {
  /// What the terminal at the standard output can show; nil if there is none, or a dumb one.
  package static func ofStandardOutput(_ choice: ColorChoice) -> TerminalStyle? {
    let kind = ProcessEnvironment.value("TERM").lowercased()
    guard StandardStream.output.isTerminal, !["", "dumb"].contains(kind) else { return nil }
    var style = TerminalStyle(size: size(ProcessEnvironment.value))
    style.hasColor = hasColor(choice, ProcessEnvironment.value)
    style.isUnicode = LocaleEncoding.isUnicode
    style.hasLinks = style.hasColor && hasLinks(ProcessEnvironment.value)
    style.host = style.hasLinks ? TerminalWindow.hostName : ""
    return style
  }

  private static func size(_ variable: (String) -> String) -> TerminalSize {
    if let (columns, rows) = TerminalWindow.size(of: .output) {
      return TerminalSize(columns: columns, rows: rows)
    }
    let columns = Int(variable("COLUMNS")).flatMap { (1...10_000).contains($0) ? $0 : nil }
    return TerminalSize(columns: columns ?? 80)
  }

  /// The user's word, then the conventions of no-color.org and bixense.com/clicolors.
  package static func hasColor(_ choice: ColorChoice, _ variable: (String) -> String) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if !variable("NO_COLOR").isEmpty { return false }
    if !["", "0"].contains(variable("CLICOLOR_FORCE")) { return true }
    return variable("CLICOLOR") != "0"
  }

  /// Terminals known to follow links; others may print the codes.
  package static func hasLinks(_ variable: (String) -> String) -> Bool {
    if variable("TERM").hasPrefix("screen") || !variable("TMUX").isEmpty { return false }
    if !variable("KITTY_WINDOW_ID").isEmpty || !variable("WT_SESSION").isEmpty { return true }
    if let version = Int(variable("VTE_VERSION")), version >= 5000 { return true }
    return ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(variable("TERM_PROGRAM"))
  }
}
