/// Why bytes could not be read as what they claim to be.
public enum ByteError: Error, Equatable, Sendable {
  /// The bytes end inside a value.
  case truncated(at: Int)
  /// A varint runs past ten bytes or 64 bits.
  case overlongVarint(at: Int)
  /// A length reaches past the end of what encloses it.
  case lengthPastEnd(at: Int, length: UInt64)
  /// A field has a wire type that its number does not allow, or that does not exist.
  case wireType(at: Int, field: UInt64, wireType: UInt8)

  /// The offset of the first byte that is wrong.
  public var offset: Int {
    switch self {
    case .truncated(let offset), .overlongVarint(let offset), .lengthPastEnd(let offset, _),
      .wireType(let offset, _, _):
      offset
    }
  }
}
