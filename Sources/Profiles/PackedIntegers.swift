/// Variable-length integers in records.
struct PackedIntegers: Sendable {
  private var bytes = Segments<UInt8>()

  static let longestVarint = 10

  var isEmpty: Bool { bytes.isEmpty }

  /// The records once all are written; none is split between segments.
  var segments: [[UInt8]] { bytes.all }

  /// Writes a record of at most so many integers.
  @inline(__always)
  mutating func appendRecord(integers count: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    bytes.appendRecord(atMost: count &* Self.longestVarint, write)
  }

  /// Writes a record that was packed elsewhere.
  mutating func append(record: Span<UInt8>) {
    appendRecord(integers: record.count) { output in
      for index in record.indices { output.append(record[index]) }
    }
  }

  /// Writes records that were packed elsewhere; they stay together.
  mutating func append(records: ArraySlice<UInt8>) {
    bytes.append(record: records)
  }

  /// Ends writing.
  mutating func seal() {
    bytes.seal()
  }

  /// Reads the integer at a position and moves past it; the bytes were written by `append`.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, at position: inout Int) -> UInt64 {
    var byte = bytes[position]
    position &+= 1
    if byte < 0x80 { return UInt64(byte) }
    var value = UInt64(byte & 0x7f)
    var shift: UInt64 = 7
    repeat {
      byte = bytes[position]
      position &+= 1
      value |= UInt64(byte & 0x7f) &<< shift
      shift &+= 7
    } while byte >= 0x80
    return value
  }
}

extension [UInt8] {
  /// Adds an integer, seven bits a byte, lowest first.
  @inline(__always)
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

extension OutputSpan<UInt8> {
  /// Adds an integer of variable length.
  @inline(__always)
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

extension Int64 {
  /// Maps small magnitudes of either sign to small unsigned numbers.
  var zigzag: UInt64 { UInt64(bitPattern: (self &<< 1) ^ (self &>> 63)) }

  /// Undoes `zigzag`.
  init(zigzag: UInt64) {
    self = Int64(bitPattern: zigzag &>> 1) ^ -Int64(bitPattern: zigzag & 1)
  }
}
