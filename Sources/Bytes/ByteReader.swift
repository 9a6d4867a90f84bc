/// A cursor over bytes in protobuf's wire format; the only inlinable type of the package.
///
/// Inlining restores what the module wall costs: a call a byte doubles the instructions of a
/// decoder's loop.
@frozen
public struct ByteReader: ~Escapable {
  @usableFromInline let bytes: Span<UInt8>
  @usableFromInline var position: Int
  @usableFromInline let base: Int

  /// Reads from the first byte; `base` is that byte's offset in the whole input.
  @inlinable
  @_lifetime(copy bytes)
  public init(_ bytes: Span<UInt8>, base: Int) {
    self.bytes = bytes
    self.position = 0
    self.base = base
  }

  /// Whether nothing is left.
  @inlinable public var isAtEnd: Bool { position >= bytes.count }

  /// The offset of the next byte in the whole input.
  @inlinable public var offset: Int { base &+ position }

  /// The offset behind the last byte in the whole input.
  @inlinable public var end: Int { base &+ bytes.count }

  /// How many bytes have been read.
  @inlinable public var consumed: Int { position }

  /// How many bytes are left.
  @inlinable public var remaining: Int { bytes.count &- position }

  /// Reads a base-128 varint.
  @inlinable
  @inline(__always)
  public mutating func varint() throws(ByteError) -> UInt64 {
    guard position < bytes.count else { throw .truncated(at: offset) }
    let byte = bytes[position]
    if byte < 0x80 {
      position &+= 1
      return UInt64(byte)
    }
    return try longVarint()
  }

  @inlinable
  mutating func longVarint() throws(ByteError) -> UInt64 {
    let start = position
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position &+= 1
      if shift == 63 && byte > 1 { throw .overlongVarint(at: base &+ start) }
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    throw .truncated(at: base &+ start)
  }

  /// Reads a length and hands out so many bytes as a reader of their own.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public mutating func lengthDelimited() throws(ByteError) -> ByteReader {
    let start = offset
    let length = try varint()
    guard length <= UInt64(remaining) else { throw .lengthPastEnd(at: start, length: length) }
    let end = position &+ Int(truncatingIfNeeded: length)
    let content = bytes.extracting(position..<end)
    let reader = ByteReader(content, base: offset)
    position = end
    return reader
  }

  /// Whether the bytes at these offsets in the whole input stand in this reader, read or not.
  @inlinable
  public func covers(_ offsets: Range<Int>) -> Bool {
    offsets.lowerBound >= base && offsets.upperBound &- base <= bytes.count
  }

  /// A reader of the bytes at offsets that this reader covers.
  @inlinable
  @_lifetime(copy self)
  public func reader(over offsets: Range<Int>) -> ByteReader {
    let content = bytes.extracting((offsets.lowerBound &- base)..<(offsets.upperBound &- base))
    return ByteReader(content, base: offsets.lowerBound)
  }

  /// All bytes that this reader covers.
  @inlinable public var all: Span<UInt8> {
    @_lifetime(copy self) get { bytes }
  }

  /// Moves on to where so many bytes have been read.
  @inlinable
  public mutating func skip(to consumed: Int) {
    position = min(max(position, consumed), bytes.count)
  }

  /// Moves past the value of a field nobody asked for.
  public mutating func skip(key: UInt64, at start: Int) throws(ByteError) {
    switch UInt8(truncatingIfNeeded: key & 7) {
    case 0: _ = try varint()
    case 1: try skip(bytes: 8)
    case 2: _ = try lengthDelimited()
    case 5: try skip(bytes: 4)
    case let other: throw .wireType(at: start, field: key >> 3, wireType: other)
    }
  }

  private mutating func skip(bytes count: Int) throws(ByteError) {
    guard count <= remaining else { throw .truncated(at: offset) }
    position &+= count
  }
}
