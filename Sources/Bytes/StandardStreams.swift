import Glibc

/// The three streams a process starts with.
public enum StandardStream: Int32, Sendable {
  /// Where input comes from.
  case input = 0
  /// Where reports go.
  case output = 1
  /// Where messages go.
  case error = 2

  /// Tells whether a terminal is at the other end.
  public var isTerminal: Bool {
    isatty(rawValue) == 1
  }

  /// How many columns the terminal at the other end shows; nil where there is none.
  public var columns: Int? {
    var size = winsize()
    let isKnown = unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Writes all of a text at once.
  public func write(_ text: String) throws(StreamError) {
    try write(Array(text.utf8))
  }

  /// Writes all of the bytes at once.
  public func write(_ bytes: [UInt8]) throws(StreamError) {
    try writeAll(bytes, to: rawValue)
  }

  /// Reads what is there, up to a buffer's worth; empty at the end of the stream.
  public func read() throws(StreamError) -> [UInt8] {
    let capacity = 1 << 16
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var length = unsafe Glibc.read(rawValue, buffer.baseAddress, capacity)
      while length < 0, errno == EINTR {
        length = unsafe Glibc.read(rawValue, buffer.baseAddress, capacity)
      }
      if length < 0 { code = errno }
      count = max(0, length)
    }
    if code != 0 { throw StreamError(errno: code) }
    return bytes
  }
}
