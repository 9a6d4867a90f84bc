import Bytes
import Profiles

/// The stacks decoded so far; locations by their ids until the location table is known.
///
/// The loop of every large file. Ids are nearly always small, so an id stands in the stack table as
/// id−1, which is its position wherever a file numbers its locations 1…n in order. The bytes that
/// differ from the sample before are checked and copied as they are: on a fleet profile that costs
/// a third of decoding them and packing them again.
struct PprofStacks {
  private var table = StackTable()
  /// Ids too large to stand for themselves, in order of appearance.
  private var sparse = IDTable()
  private var sparseIDs: [UInt64] = []
  /// One above the highest position that stands for itself.
  private var bound: UInt32 = 0

  /// The field of the current sample's ids, if there is one and it is packed.
  private var field: Range<Int>?
  /// The part of it above the shared callers, where all of that can be copied.
  private var copied: Range<Int>?
  /// The current sample's locations above the shared callers, leaf first; none if they are copied.
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
    copied = nil
    isPacked = true
  }

  /// Decodes packed ids; `window` covers them and, mostly, those of the sample before.
  mutating func decode(packed: consuming ByteReader, window: ByteReader) throws {
    guard isPacked, field == nil else {
      try spellOut(window)
      try decodeAll(packed.offset..<(packed.offset + packed.remaining), window: window)
      return
    }
    let start = packed.offset
    field = start..<(start + packed.remaining)
    var new = packed.all
    if let previous, window.covers(previous) {
      let old = window.reader(over: previous).all
      let same = PackedSuffix.shared(new, old)
      shared = previousDepth &- PackedSuffix.count(old.extracting(0..<(old.count &- same)))
      new = new.extracting(0..<(new.count &- same))
    }
    if canCopy(new) {
      copied = start..<(start + new.count)
    } else {
      try decodeAll(start..<(start + new.count), window: window)
    }
  }

  /// Whether ids can stand as the file has them; notes the highest.
  private mutating func canCopy(_ ids: Span<UInt8>) -> Bool {
    if PackedIDs.areSurely(ids, upTo: bound) { return true }
    guard let highest = PackedIDs.highest(ids) else { return false }
    bound = max(bound, highest)
    return true
  }

  /// Decodes an id that stands alone.
  mutating func decode(one message: inout ByteReader, at start: Int, window: ByteReader) throws {
    try spellOut(window)
    try append(message.varint(), at: start)
  }

  /// Ends a sample.
  mutating func finishSample(window: ByteReader) {
    if let copied {
      let bytes = window.reader(over: copied).all
      let count = PackedSuffix.count(bytes)
      table.append(packed: bytes, count: count, above: shared)
      previousDepth = shared &+ count
    } else if isPacked {
      table.append(leafFirst: added, above: shared)
      previousDepth = shared &+ added.count
    } else {
      table.append(leafFirst: added.map(LocationID.init(rawValue:)))
    }
    previous = isPacked ? field : nil
  }

  /// Decodes the ids that were taken over unread, as more are to follow.
  private mutating func spellOut(_ window: ByteReader) throws {
    guard isPacked else { return }
    isPacked = false
    shared = 0
    copied = nil
    added.removeAll(keepingCapacity: true)
    if let field { try decodeAll(field, window: window) }
  }

  private mutating func decodeAll(_ field: Range<Int>, window: ByteReader) throws {
    var ids = window.reader(over: field)
    while !ids.isAtEnd {
      let start = ids.offset
      try append(ids.varint(), at: start)
    }
  }

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
