extension InputFile {
  /// All of a plain file, or nil if it is something else or longer than the limit.
  public func contents(limit: Int) throws(InputError) -> [UInt8]? {
    guard let size = regularFileSize(), size <= limit else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    var length = 0
    while length < size {
      let count = try read(into: &bytes, from: length, offset: length)
      guard count > 0 else { break }
      length += count
    }
    bytes.removeLast(size - length)
    return bytes
  }
}
