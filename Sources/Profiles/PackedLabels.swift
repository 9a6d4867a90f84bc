/// The labels of samples, packed as they arrive; for decoders that see millions of them.
///
/// They wait for their table, a few thousand bytes of them, as each append to an array checks who
/// else has it.
package struct PackedLabels: Sendable {
  /// A record a sample: how many labels it has, and these; then room for more.
  private var bytes = [UInt8](repeating: 0, count: 2 * Self.most)
  private var end = 1
  /// Where the current sample's record begins.
  private var start = 0
  /// How many labels the current sample has.
  private var count = 0
  private(set) var sampleCount = 0
  /// Whether any sample has labels.
  private(set) var hasLabels = false

  private static let most = 1 << 12
  private static let longestLabel = 3 * PackedIntegers.longestVarint

  /// No samples.
  package init() {}

  /// The records of the samples that have ended.
  var records: ArraySlice<UInt8> { bytes[..<start] }

  /// Forgets the samples that have ended and keeps the room.
  mutating func removeAll() {
    (start, end) = (0, 1)
    sampleCount = 0
    hasLabels = false
  }

  /// Adds a label with a text to the current sample, by the positions of both in the string table.
  package mutating func append(key: UInt32, text: UInt32) {
    begin()
    guard key < 1 << 6, text < 1 << 14 else {
      append(varint: UInt64(key) << 1)
      append(varint: UInt64(text))
      return
    }
    let isLong = text >= 0x80
    let place = end
    end = place &+ (isLong ? 3 : 2)
    var output = bytes.mutableSpan
    output[place] = UInt8(truncatingIfNeeded: key &<< 1)
    output[place &+ 1] = UInt8(truncatingIfNeeded: text & 0x7f | (isLong ? 0x80 : 0))
    output[place &+ 2] = UInt8(truncatingIfNeeded: text &>> 7)
  }

  /// Adds a label with a number, by the positions of its key and unit in the string table.
  package mutating func append(key: UInt32, number: Int64, unit: UInt32) {
    begin()
    append(varint: UInt64(key) << 1 | 1)
    append(varint: number.zigzag)
    append(varint: UInt64(unit))
  }

  /// Counts a label and makes room for it.
  @inline(__always)
  private mutating func begin() {
    count &+= 1
    if end &+ Self.longestLabel > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }

  private mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes[end] = UInt8(truncatingIfNeeded: rest) | 0x80
      end &+= 1
      rest >>= 7
    }
    bytes[end] = UInt8(truncatingIfNeeded: rest)
    end &+= 1
  }

  /// Ends the current sample; true when it is time to move them all to their table.
  package mutating func endSample() -> Bool {
    bytes[start] = UInt8(truncatingIfNeeded: count & 0x7f)
    if count > 0 { endLabels() }
    start = end
    end &+= 1
    sampleCount &+= 1
    return start >= Self.most
  }

  private mutating func endLabels() {
    hasLabels = true
    if count >= 0x80 {
      var number: [UInt8] = []
      number.append(varint: UInt64(count))
      bytes.replaceSubrange(start...start, with: number)
      end &+= number.count &- 1
    }
    count = 0
  }
}
