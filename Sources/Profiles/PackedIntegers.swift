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

  /// Writes a record of at most so many integers; it is never split between segments.
  @inline(__always)
  mutating func appendRecord(integers count: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    appendRecord(atMost: count &* Self.longestVarint, write)
  }

  /// Writes a record of at most so many bytes; it is never split between segments.
  @inline(__always)
  mutating func appendRecord(atMost needed: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    if current.count &+ needed > capacity { beginSegment(needed) }
    current.append(addingCapacity: needed) { output in write(&output) }
  }

  /// Writes a record that was packed elsewhere.
  mutating func append(record: Span<UInt8>) {
    appendRecord(integers: record.count) { output in
      for index in record.indices { output.append(record[index]) }
    }
  }

  private mutating func beginSegment(_ needed: Int) {
    seal()
    capacity = max(needed, min(max(capacity &* 2, Self.smallest), Self.largest))
    current.reserveCapacity(capacity)
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

extension PackedIntegers {
  /// Reads the integer that ends before a position and moves to its start, without a branch on the
  /// length where it is three bytes at most.
  ///
  /// Positions are of one to three bytes in no order that a processor could foresee. What stands
  /// before a row of integers has to be three bytes at least, the last of them the end of another.
  @inline(__always)
  static func readBackward(_ bytes: Span<UInt8>, from position: inout Int) -> UInt64 {
    let word = word(bytes, at: position &- 4)
    let ends = ~word & 0x0080_8080
    guard ends != 0 else { return readLongBackward(bytes, from: &position) }
    let bits = UInt32(truncatingIfNeeded: ends.leadingZeroBitCount) & 24
    position &-= Int(bits &>> 3)
    let kept = word &>> (32 &- bits)
    return UInt64(kept & 0x7f | (kept &>> 1) & 0x3f80 | (kept &>> 2) & 0x1f_c000)
  }

  private static func readLongBackward(_ bytes: Span<UInt8>, from position: inout Int) -> UInt64 {
    var start = position &- 1
    while start > 0, bytes[start &- 1] >= 0x80 { start &-= 1 }
    position = start
    return read(bytes, at: &start)
  }

  /// Four bytes, the first the lowest; as a loop the compiler makes one load of it.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt32 {
    let bytes = bytes.extracting(index..<index &+ 4)
    var word: UInt32 = 0
    for place in 0..<4 { word |= UInt32(bytes[place]) << UInt32(8 * place) }
    return word
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
