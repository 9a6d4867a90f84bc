#if canImport(Glibc)
  import Glibc
#endif

extension InputFile {
  /// Some bytes from the middle of a plain file; fewer where it ends before.
  public func slice(at start: Int, count: Int) throws(InputError) -> [UInt8] {
    guard let size = regularFileSize(), start >= 0, start < size, count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: min(count, size - start))
    var length = 0
    while length < bytes.count {
      let read = try read(into: &bytes, from: length, at: start + length)
      guard read > 0 else { break }
      length += read
    }
    bytes.removeLast(bytes.count - length)
    return bytes
  }

  private func read(into buffer: inout [UInt8], from start: Int, at offset: Int)
    throws(InputError) -> Int
  {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptorNumber, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start,
          off_t(offset))
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw .cannotRead(errno: errno, at: offset) }
    }
  }
}
