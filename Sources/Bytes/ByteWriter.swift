/// Writes bytes in protobuf's wire format; inlinable for the same reason as `ByteReader`.
@frozen
public struct ByteWriter: Sendable {
  /// What has been written.
  public var bytes: [UInt8] = []

  /// A writer that has written nothing.
  @inlinable
  public init() {}

  /// Forgets what was written and keeps the room.
  @inlinable
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes a base-128 varint.
  @inlinable
  public mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a varint field; zero, the default, is left out.
  @inlinable
  public mutating func field(_ number: UInt64, _ value: UInt64) {
    guard value != 0 else { return }
    varint(number << 3)
    varint(value)
  }

  /// Writes a varint field; zero, the default, is left out.
  @inlinable
  public mutating func field(_ number: UInt64, _ value: Int64) {
    field(number, UInt64(bitPattern: value))
  }

  /// Writes a length-delimited field.
  @inlinable
  public mutating func field(_ number: UInt64, bytes content: some Collection<UInt8>) {
    varint(number << 3 | 2)
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }
}
