package import Commands

/// Which programs show reports here.
package struct ViewerPrograms: Sendable {
  /// The user's own browser, with arguments; empty if there is none.
  package var browser: String
  /// Whether there is a desktop, which knows what shows what.
  package var hasDesktop: Bool
  /// Where programs are.
  package var search: ProgramSearch

  /// Looks for programs in folders, separated by colons.
  package init(browser: String = "", hasDesktop: Bool = false, path: String) {
    self.browser = browser
    self.hasDesktop = hasDesktop
    search = ProgramSearch("", path: path)
  }

  /// Programs with their arguments, in the order they are tried, which is pprof's.
  package func commands(for viewer: Viewer) -> [[String]] {
    switch viewer {
    case .program(let command): [command]
    case .browser:
      ([browser] + ["chrome", "google-chrome", "chromium", "firefox", "sensible-browser"]
        + (hasDesktop ? ["xdg-open"] : []))
        .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    }
  }

  /// Where a program is that a command names.
  func path(of program: String) -> String? {
    program.contains("/") ? program : search.path(of: program)
  }
}
