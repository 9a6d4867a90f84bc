import Bytes
import Profiles

/// The stacks decoded so far; locations by their ids until the location table is known.
///
/// The loop of every large file. Ids are nearly always small, so an id stands in the stack table as
/// id−1, which is its position wherever a file numbers its locations 1…n in order. Only the bytes
/// that differ from the sample before are decoded.
struct PprofStacks {
  private var table = StackTable()
  /// The stacks that are not in the table yet: those that follow on its last.
  private var heads: [StackTable.Head] = []
  /// Their locations.
  private var added = PackedIDs()
  /// Where the current sample's begin, which are those above the shared callers.
  private var start = 0
  private var count = 0
  /// Ids too large to stand for themselves, in order of appearance.
  private var sparse = IDTable()
  private var sparseIDs: [UInt64] = []
  /// One above the highest position that was decoded alone and stands for itself.
  private var bound: UInt32 = 0

  /// The field of the current sample's ids, if there is one and it is packed.
  private var field: Range<Int>?
  private var shared = 0
  private var isPacked = true
  /// The field of the sample before, if that is all its ids.
  private var previous: Range<Int>?
  private var previousDepth = 0

  /// So many locations or stacks wait at most, and those of one more sample.
  private static let most = 1 << 12

  /// Positions from here on stand for `sparseIDs`.
  static let sparseBase: UInt64 = 1 << 31

  /// Begins a sample.
  mutating func begin() {
    shared = 0
    field = nil
    isPacked = true
  }

  /// Decodes packed ids; `window` covers them and, mostly, those of the sample before.
  mutating func decode(packed: consuming ByteReader, window: ByteReader) throws {
    let whole = packed.offset..<packed.end
    guard isPacked, field == nil else {
      try spellOut(window)
      try decode(whole, window: window)
      return
    }
    field = whole
    let start = window.end &- window.all.count
    let same = compare(whole, window.all, base: start)
    try decode(whole.lowerBound..<(whole.upperBound &- same), window: window)
  }

  /// Decodes packed ids that are the sample's first; false, and nothing was decoded, where some of
  /// them need to be looked at closely.
  mutating func decode(plain ids: Range<Int>, of bytes: Span<UInt8>, base: Int) -> Bool {
    let whole = (ids.lowerBound &+ base)..<(ids.upperBound &+ base)
    let end = ids.upperBound &- compare(whole, bytes, base: base)
    guard added.decode(bytes, ids.lowerBound..<end) == end else {
      added.truncate(to: start)
      shared = 0
      return false
    }
    field = whole
    return true
  }

  /// Finds the callers that the sample before has too; returns how many bytes of the field they are.
  private mutating func compare(_ field: Range<Int>, _ bytes: Span<UInt8>, base: Int) -> Int {
    guard let previous, previous.lowerBound >= base, previous.upperBound &- base <= bytes.count
    else { return 0 }
    let old = bytes.extracting((previous.lowerBound &- base)..<(previous.upperBound &- base))
    let new = bytes.extracting((field.lowerBound &- base)..<(field.upperBound &- base))
    let same = PackedSuffix.shared(new, old)
    shared = previousDepth &- PackedSuffix.count(old, upTo: old.count &- same)
    return same
  }

  /// Decodes an id that stands alone.
  mutating func decode(one message: inout ByteReader, at start: Int, window: ByteReader) throws {
    try spellOut(window)
    try append(message.varint(), at: start)
  }

  /// Ends a sample.
  mutating func finishSample() {
    let length = added.count &- start
    previousDepth = shared &+ length
    previous = isPacked ? field : nil
    count &+= 1
    if isPacked {
      heads.append(StackTable.Head(shared: shared, added: length))
      start = added.count
      if max(start, heads.count) >= Self.most { flush() }
    } else {
      flush()
    }
  }

  /// Moves stacks to the table: those that wait, and a last one that was not compared.
  private mutating func flush() {
    let positions = added.positions()
    table.append(compared: heads[...], added: positions[..<start])
    if !isPacked { table.append(leafFirst: positions[start...].map(LocationID.init(rawValue:))) }
    heads.removeAll(keepingCapacity: true)
    added.truncate(to: 0)
    start = 0
  }

  /// Decodes all ids of the sample so far, as more are to follow.
  private mutating func spellOut(_ window: ByteReader) throws {
    guard isPacked else { return }
    isPacked = false
    shared = 0
    added.truncate(to: start)
    if let field { try decode(field, window: window) }
  }

  private mutating func decode(_ ids: Range<Int>, window: ByteReader) throws {
    let start = window.end &- window.all.count
    let places = (ids.lowerBound &- start)..<(ids.upperBound &- start)
    let reached = added.decode(window.all, places) ?? places.lowerBound
    guard reached < places.upperBound else { return }
    var rest = window.reader(over: (reached &+ start)..<ids.upperBound)
    while !rest.isAtEnd {
      let start = rest.offset
      try append(rest.varint(), at: start)
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
      throw DecodeError(.zeroID, at: offset, in: "sample[\(count)].location_id")
    }
    if sparse.add(id) { sparseIDs.append(id) }
    added.append(UInt32(truncatingIfNeeded: Self.sparseBase + UInt64(sparse[id] ?? 0)))
  }

  /// Ends writing.
  mutating func seal() {
    isPacked = true
    flush()
    table.seal()
  }

  /// The sealed stacks, every location by its position in the location table.
  func table(_ ids: IDTable) throws(DecodeError) -> StackTable {
    guard !ids.isIdentity || !sparseIDs.isEmpty || max(bound, added.bound) > ids.count else {
      return table
    }
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
