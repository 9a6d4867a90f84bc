/// Variable-length integers in segments that never move.
///
/// A growing array would copy everything at each doubling and touch each page twice; on a profile
/// of a million samples that costs a fifth of the whole run.
struct PackedIntegers: Sendable {
  private(set) var segments: [[UInt8]] = []
  private var current: [UInt8] = []
  private var capacity = 0

  private static let smallest = 1 << 12
  private static let largest = 1 << 20
  static let longestVarint = 10

  var isEmpty: Bool { segments.isEmpty && current.isEmpty }

  /// Makes room for a record, which is never split between segments.
  mutating func beginRecord(integers count: Int) {
    reserve(count &* Self.longestVarint)
  }

  private mutating func reserve(_ needed: Int) {
    guard current.count &+ needed > capacity else { return }
    seal()
    capacity = max(needed, min(max(capacity &* 2, Self.smallest), Self.largest))
    current.reserveCapacity(capacity)
  }

  /// Adds an integer to the record begun last.
  @inline(__always)
  mutating func append(_ value: UInt64) {
    current.append(varint: value)
  }

  /// Adds a whole record of integers packed elsewhere.
  mutating func append(record: Span<UInt8>) {
    reserve(record.count)
    for index in record.indices { current.append(record[index]) }
  }

  /// Ends writing; all records then stand in `segments`.
  mutating func seal() {
    guard !current.isEmpty else { return }
    segments.append(current)
    current = []
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

extension Int64 {
  /// Maps small magnitudes of either sign to small unsigned numbers.
  var zigzag: UInt64 { UInt64(bitPattern: (self &<< 1) ^ (self &>> 63)) }

  /// Undoes `zigzag`.
  init(zigzag: UInt64) {
    self = Int64(bitPattern: zigzag &>> 1) ^ -Int64(bitPattern: zigzag & 1)
  }
}
