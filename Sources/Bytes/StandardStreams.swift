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

  /// Writes all of a text at once.
  public func write(_ text: String) throws(StreamError) {
    var text = text
    let code: Int32 = text.withUTF8 { unsafe writeAll($0) }
    if code != 0 { throw StreamError(errno: code) }
  }

  /// Writes all of the bytes at once.
  public func write(_ bytes: [UInt8]) throws(StreamError) {
    let code: Int32 = unsafe bytes.withUnsafeBufferPointer { unsafe writeAll($0) }
    if code != 0 { throw StreamError(errno: code) }
  }

  /// Returns the system's error number, or 0.
  private func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let chunk = unsafe UnsafeBufferPointer(rebasing: rest)
      let count = unsafe Glibc.write(rawValue, chunk.baseAddress, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      unsafe rest = rest.dropFirst(count)
    }
    return 0
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

/// Why the system could not write or read a stream, such as a reader that has gone.
public struct StreamError: Error, Equatable, Sendable {
  /// The system's number.
  public let errno: Int32
}
