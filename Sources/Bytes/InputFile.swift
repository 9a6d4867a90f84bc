#if canImport(Glibc)
  import Glibc
#endif

/// Why a file could not be read.
public enum InputError: Error, Equatable, Sendable {
  /// The system refused to open it.
  case cannotOpen(errno: Int32)
  /// The system failed while reading.
  case cannotRead(errno: Int32, at: Int)
  /// The gzip stream is broken; the offset counts compressed bytes.
  case damagedGzip(GzipFault, at: Int)
  /// More came out than the limit allows.
  case tooLarge(inflated: Int, read: Int)
}

/// A file open for reading, closed when the value goes.
public struct InputFile: ~Copyable {
  private let descriptor: Int32
  var descriptorNumber: Int32 { descriptor }
  private let isOwned: Bool

  /// Reads what the process was given as standard input.
  public static func standardInput() -> InputFile {
    InputFile(descriptor: 0, isOwned: false)
  }

  /// Opens a file; `nonblocking` keeps a pipe without a writer from hanging the caller.
  ///
  /// Without `followsLinks` a link at the end of the path is refused.
  public static func open(
    _ path: String, nonblocking: Bool = false, followsLinks: Bool = true
  ) throws(InputError) -> InputFile {
    let flags =
      O_RDONLY | O_CLOEXEC | (nonblocking ? O_NONBLOCK : 0) | (followsLinks ? 0 : O_NOFOLLOW)
    guard path.isWhole else { throw .cannotOpen(errno: EINVAL) }
    let descriptor = unsafe Glibc.open(path, flags)
    guard descriptor >= 0 else { throw .cannotOpen(errno: errno) }
    guard !isDirectory(descriptor) else {
      close(descriptor)
      throw .cannotOpen(errno: EISDIR)
    }
    return InputFile(descriptor: descriptor, isOwned: true)
  }

  private init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  private static func isDirectory(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether it is a plain file, and how long.
  public func regularFileSize() -> Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Fills part of a buffer; zero at the end of the file.
  public func read(into buffer: inout [UInt8], from start: Int, offset: Int) throws(InputError)
    -> Int
  {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(
          descriptor, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw .cannotRead(errno: errno, at: offset) }
    }
  }
}
