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
    let needed = count &* Self.longestVarint
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
  /// Reads as `read` does, without a branch on the length where it is four bytes at most.
  ///
  /// Positions are of one to three bytes in no order that a processor could foresee.
  @inline(__always)
  static func readShort(_ bytes: Span<UInt8>, at position: inout Int) -> UInt64 {
    guard position &+ 4 <= bytes.count else { return read(bytes, at: &position) }
    let word = word(bytes, at: position)
    let ends = ~word & 0x8080_8080
    guard ends != 0 else { return read(bytes, at: &position) }
    position &+= (ends.trailingZeroBitCount &+ 1) &>> 3
    let kept = word & (ends ^ (ends &- 1))
    let low = kept & 0x7f | (kept &>> 1) & 0x3f80
    return UInt64(low | (kept &>> 2) & 0x1f_c000 | (kept &>> 3) & 0xfe0_0000)
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
