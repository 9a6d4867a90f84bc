import Glibc

/// The size of the screen at the end of a stream.
public enum TerminalWindow {
  /// Columns and rows of characters; nil where the terminal does not say.
  public static func size(of stream: StandardStream) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), max(1, Int(size.ws_row)))
  }

  /// The name of this machine, for links to its files.
  public static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
