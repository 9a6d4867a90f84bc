import Glibc

/// A file open for writing, closed when the value goes.
public struct OutputFile: ~Copyable {
  private let descriptor: Int32

  /// Creates a file, or empties the one there is unless it has to be new.
  public static func create(
    _ path: String, mustBeNew: Bool = false, isPrivate: Bool = false
  ) throws(StreamError) -> OutputFile {
    guard path.isWhole else { throw StreamError(errno: EINVAL) }
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (mustBeNew ? O_EXCL : O_TRUNC)
    let descriptor = unsafe Glibc.open(path, flags, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw StreamError(errno: errno) }
    // A file that was there before may be open to everybody.
    if isPrivate { fchmod(descriptor, 0o600) }
    return OutputFile(descriptor: descriptor)
  }

  /// Opens a file to write behind what is in it, and waits for others who do the same.
  public static func appending(
    to path: String, isPrivate: Bool = false
  ) throws(StreamError) -> OutputFile {
    guard path.isWhole else { throw StreamError(errno: EINVAL) }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    let descriptor = unsafe Glibc.open(path, flags, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw StreamError(errno: errno) }
    if isPrivate { fchmod(descriptor, 0o600) }
    flock(descriptor, LOCK_EX)
    return OutputFile(descriptor: descriptor)
  }

  /// Takes a file away, if it is there.
  public static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Writes all of the bytes.
  public func write(_ bytes: [UInt8]) throws(StreamError) {
    try writeAll(bytes, to: descriptor)
  }
}

/// Writes until nothing is left, however little the system takes at a time.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(StreamError) {
  var start = 0
  while start < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptor, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
    }
    if count >= 0 {
      start += count
    } else if errno != EINTR {
      throw StreamError(errno: errno)
    }
  }
}
