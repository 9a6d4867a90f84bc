/// What terminals do that they do not tell.
package enum TerminalHabits {
  private static let variables = [
    "TMUX", "VTE_VERSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "ALACRITTY_WINDOW_ID", "WT_SESSION",
    "KONSOLE_VERSION", "TERM_PROGRAM",
  ]

  /// Whether rows that no longer fit a narrower window go on in further rows, and do not end there.
  package static func wrapsAnew(_ variable: (String) -> String) -> Bool {
    variables.contains { !variable($0).isEmpty }
  }
}
