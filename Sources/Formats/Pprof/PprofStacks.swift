import Bytes
import Profiles

/// The stacks decoded so far; locations by their ids until the location table is known.
///
/// The loop of every large file. Ids are nearly always small, so an id stands in the stack table as
/// id−1, which is its position wherever a file numbers its locations 1…n in order. Only the bytes
/// that differ from the sample before are decoded, which halves the time of a fleet profile's
/// decoding without inflating.
struct PprofStacks {
  private var table = StackTable()
  /// Ids too large to stand for themselves, in order of appearance.
  private var sparse = IDTable()
  private var sparseIDs: [UInt64] = []
  /// One above the highest position that stands for itself.
  private var bound: UInt32 = 0

  /// The field of the current sample's ids, if there is one and it is packed.
  private var field: Range<Int>?
  /// The current sample's locations above the shared callers, leaf first.
  private var added: [UInt32] = []
  private var shared = 0
  private var isPacked = true
  /// The field of the sample before, if that is all its ids.
  private var previous: Range<Int>?
  private var previousDepth = 0

  /// Positions from here on stand for `sparseIDs`.
  static let sparseBase: UInt64 = 1 << 31

  /// Begins a sample.
  mutating func begin() {
    added.removeAll(keepingCapacity: true)
    shared = 0
    field = nil
    isPacked = true
  }

  /// Decodes packed ids; `window` covers them and, mostly, those of the sample before.
  mutating func decode(packed: consuming ByteReader, window: ByteReader) throws {
    guard isPacked, field == nil else {
      try spellOut(window)
      try decodeAll(packed.offset..<(packed.offset + packed.remaining), window: window)
      return
    }
    field = packed.offset..<(packed.offset + packed.remaining)
    var kept = packed.remaining
    if let previous, window.covers(previous) {
      let old = window.reader(over: previous).all
      let same = PackedSuffix.shared(packed.all, old)
      shared = previousDepth &- PackedSuffix.count(old.extracting(0..<(old.count &- same)))
      kept &-= same
    }
    try decodeAll(packed.offset..<(packed.offset + kept), window: window)
  }

  /// Decodes an id that stands alone.
  mutating func decode(one message: inout ByteReader, at start: Int, window: ByteReader) throws {
    try spellOut(window)
    try append(message.varint(), at: start)
  }

  /// Ends a sample.
  mutating func finishSample() {
    if isPacked {
      table.append(leafFirst: added, above: shared)
      previous = field
      previousDepth = shared &+ added.count
    } else {
      table.append(leafFirst: added.map(LocationID.init(rawValue:)))
      previous = nil
    }
  }

  /// Decodes the ids that were taken over unread, as more are to follow.
  private mutating func spellOut(_ window: ByteReader) throws {
    guard isPacked else { return }
    isPacked = false
    shared = 0
    added.removeAll(keepingCapacity: true)
    if let field { try decodeAll(field, window: window) }
  }

  private mutating func decodeAll(_ field: Range<Int>, window: ByteReader) throws {
    var offset = field.lowerBound
    while offset < field.upperBound {
      let rest = window.reader(over: offset..<window.end).all
      offset &+= decodeSmall(rest, count: field.upperBound &- offset)
      guard offset < field.upperBound else { return }
      var one = window.reader(over: offset..<field.upperBound)
      try append(one.varint(), at: offset)
      offset = one.offset
    }
  }

  /// Decodes ids of up to four bytes, without a branch on their lengths, until one is larger or
  /// too near the end; returns how many bytes that took.
  private mutating func decodeSmall(_ bytes: Span<UInt8>, count: Int) -> Int {
    var position = 0
    var bound = bound
    added.append(addingCapacity: count) { output in
      while position < count, position &+ 8 <= bytes.count {
        let word = bytes.word(at: position)
        let ends = ~word & 0x8080_8080
        let length = (ends.trailingZeroBitCount &+ 1) &>> 3
        let kept = word & (ends ^ (ends &- 1))
        let low = kept & 0x7f | (kept &>> 1) & 0x3f80
        let id = low | (kept &>> 2) & 0x1f_c000 | (kept &>> 3) & 0xfe0_0000
        guard ends != 0, id != 0, position &+ length <= count else { return }
        bound = max(bound, UInt32(truncatingIfNeeded: id))
        output.append(UInt32(truncatingIfNeeded: id) &- 1)
        position &+= length
      }
    }
    self.bound = bound
    return position
  }

  @inline(__always)
  private mutating func append(_ id: UInt64, at offset: Int) throws {
    let position = id &- 1
    guard position < Self.sparseBase else {
      try append(sparse: id, at: offset)
      return
    }
    bound = max(bound, UInt32(truncatingIfNeeded: id))
    added.append(UInt32(truncatingIfNeeded: position))
  }

  private mutating func append(sparse id: UInt64, at offset: Int) throws {
    guard id != 0 else {
      throw DecodeError(.zeroID, at: offset, in: "sample[\(table.count)].location_id")
    }
    if sparse.add(id) { sparseIDs.append(id) }
    added.append(UInt32(truncatingIfNeeded: Self.sparseBase + UInt64(sparse[id] ?? 0)))
  }

  /// Ends writing.
  mutating func seal() {
    table.seal()
  }

  /// The sealed stacks, every location by its position in the location table.
  func table(_ ids: IDTable) throws(DecodeError) -> StackTable {
    guard !ids.isIdentity || !sparseIDs.isEmpty || bound > ids.count else { return table }
    return try table.mapping { (sample, provisional) throws(DecodeError) in
      let raw = UInt64(provisional.rawValue)
      let id = raw < Self.sparseBase ? raw + 1 : sparseIDs[Int(raw - Self.sparseBase)]
      guard let position = ids[id] else {
        throw DecodeError(.danglingID(id), in: "sample[\(sample)].location_id")
      }
      return LocationID(rawValue: position)
    }
  }
}
