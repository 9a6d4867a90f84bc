import Glibc

/// Why the system could not write or read a stream, such as a reader that has gone.
public struct StreamError: Error, Equatable, Sendable {
  /// The system's number.
  public let errno: Int32

  /// Why nothing can be kept where nobody has a place for it.
  public static var noPlace: StreamError { StreamError(errno: ENOENT) }

  /// Whether a file is there that should not be.
  public var isExistingFile: Bool { errno == EEXIST }

  /// Whether the reader has gone, so that nobody misses the rest.
  public var isBrokenPipe: Bool { errno == EPIPE }
}
