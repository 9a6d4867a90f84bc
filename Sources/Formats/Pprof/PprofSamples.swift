import Bytes
import Profiles

/// The samples decoded so far; locations by their ids until the location table is known.
///
/// The loop of every large file: packed ids are nearly always small, so an id stands in the stack
/// table as id−1, which is its position wherever a file numbers its locations 1…n in order.
struct PprofSamples {
  private(set) var table = SampleTable(typeCount: 0)
  /// Ids too large to stand for themselves, in order of appearance.
  private(set) var sparse = IDTable()
  private(set) var sparseIDs: [UInt64] = []
  private(set) var highest: Int64 = -1
  /// The first sample whose number of values is not the first sample's.
  private(set) var oddValueCount: (sample: Int, count: Int)?
  private(set) var valueCount: Int?

  private var stack: [LocationID] = []
  private var values: [Int64] = []
  private var labels: [Label] = []

  /// Positions from here on stand for `sparseIDs`.
  static let sparseBase: UInt64 = 1 << 31

  /// Decodes one sample.
  mutating func decode(
    _ message: inout ByteReader, _ highestString: inout HighestString, _ path: inout PprofPath
  ) throws {
    stack.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    while !message.isAtEnd {
      let start = message.offset
      let key = try message.varint()
      path.inner = key >> 3
      switch key {
      case 0x0a: try appendLocations(message.lengthDelimited())
      case 0x08: try append(location: message.varint(), at: start)
      case 0x12: try appendValues(message.lengthDelimited())
      case 0x10: values.append(Int64(bitPattern: try message.varint()))
      case 0x1a: try appendLabel(message.lengthDelimited(), &highestString, &path)
      case let key where (1...3).contains(key >> 3):
        throw ByteError.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))
      default: try message.skip(key: key, at: start)
      }
    }
    finishSample()
  }

  private mutating func finishSample() {
    if valueCount == nil {
      valueCount = values.count
      table = SampleTable(typeCount: values.count)
    } else if valueCount != values.count, oddValueCount == nil {
      oddValueCount = (table.count, values.count)
    }
    table.append(leafFirst: stack, values: values, labels: labels)
  }

  private mutating func appendLocations(_ packed: consuming ByteReader) throws {
    while !packed.isAtEnd {
      let start = packed.offset
      try append(location: packed.varint(), at: start)
    }
  }

  @inline(__always)
  private mutating func append(location id: UInt64, at offset: Int) throws {
    let position = id &- 1
    guard position < Self.sparseBase else {
      try append(sparse: id, at: offset)
      return
    }
    if Int64(bitPattern: position) > highest {
      highest = Int64(bitPattern: position)
    }
    stack.append(LocationID(rawValue: UInt32(truncatingIfNeeded: position)))
  }

  private mutating func append(sparse id: UInt64, at offset: Int) throws {
    guard id != 0 else {
      throw DecodeError(.zeroID, at: offset, in: "sample[\(table.count)].location_id")
    }
    if sparse.add(id) { sparseIDs.append(id) }
    let position = Self.sparseBase + UInt64(sparse[id] ?? 0)
    stack.append(LocationID(rawValue: UInt32(truncatingIfNeeded: position)))
  }

  private mutating func appendValues(_ packed: consuming ByteReader) throws {
    while !packed.isAtEnd {
      values.append(Int64(bitPattern: try packed.varint()))
    }
  }

  private mutating func appendLabel(
    _ message: consuming ByteReader, _ highestString: inout HighestString, _ path: inout PprofPath
  ) throws {
    var label = PprofLabel()
    while !message.isAtEnd {
      let start = message.offset
      let key = try message.varint()
      path.innermost = key >> 3
      switch key {
      case 0x08: label.key = try message.string(&highestString, path)
      case 0x10: label.text = try message.string(&highestString, path)
      case 0x18: label.number = Int64(bitPattern: try message.varint())
      case 0x20: label.unit = try message.string(&highestString, path)
      case let key where (1...4).contains(key >> 3):
        throw ByteError.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))
      default: try message.skip(key: key, at: start)
      }
    }
    path.innermost = 0
    labels.append(label.label)
  }

  /// Ends writing and gives every location its position in the location table.
  consuming func finish(_ ids: IDTable) throws(DecodeError) -> SampleTable {
    table.seal()
    guard !ids.isIdentity || !sparseIDs.isEmpty || highest >= Int64(ids.count) else { return table }
    let sparseIDs = sparseIDs
    let stacks = try table.stacks.mapping { (sample, provisional) throws(DecodeError) in
      let raw = UInt64(provisional.rawValue)
      let id = raw < Self.sparseBase ? raw + 1 : sparseIDs[Int(raw - Self.sparseBase)]
      guard let position = ids[id] else {
        throw DecodeError(.danglingID(id), in: "sample[\(sample)].location_id")
      }
      return LocationID(rawValue: position)
    }
    return SampleTable(values: table.values, stacks: stacks, labels: table.labels)
  }
}

/// A label while its fields arrive.
private struct PprofLabel {
  var key = StringID.empty
  var text = StringID.empty
  var number: Int64 = 0
  var unit = StringID.empty

  /// A label with a text is a text label, whatever else it says.
  var label: Label {
    Label(key: key, value: text == .empty ? .number(number, unit: unit) : .text(text))
  }
}

extension ByteReader {
  /// Reads a string index, to be checked when the table is known.
  fileprivate mutating func string(_ highest: inout HighestString, _ path: PprofPath) throws
    -> StringID
  {
    let start = offset
    return try highest.note(varint(), at: start, in: path)
  }
}
