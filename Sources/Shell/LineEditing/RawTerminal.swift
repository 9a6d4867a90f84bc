import Glibc
import Rendering

/// The terminal's own settings, changed for as long as a line is being typed.
@safe
struct RawTerminal: ~Copyable {
  private let original: termios

  /// Makes the terminal hand over every key at once; `nil` where there is no terminal.
  static func open() -> RawTerminal? {
    var settings = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    let original = settings
    settings.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    guard unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0 else { return nil }
    return RawTerminal(original: original)
  }

  private init(original: termios) {
    self.original = original
  }

  deinit {
    var settings = original
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  /// What the screen has room for now.
  static var size: TerminalSize {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return TerminalSize()
    }
    return TerminalSize(columns: Int(size.ws_col), rows: max(1, Int(size.ws_row)))
  }
}
