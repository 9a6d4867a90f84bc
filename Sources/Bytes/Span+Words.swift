extension Span<UInt8> {
  /// Eight bytes, the first the lowest.
  ///
  /// One load and one check; made of single bytes, it becomes eight loads wherever the compiler sees
  /// that some of them are not looked at.
  @inlinable
  @inline(__always)
  public func word(at index: Int) -> UInt64 {
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}
