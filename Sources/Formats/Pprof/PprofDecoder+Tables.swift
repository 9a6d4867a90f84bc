import Bytes
import Profiles

extension PprofDecoder {
  /// Reads the field keys of a message; the closure answers whether it knew the key.
  private mutating func decodeFields(
    _ message: inout ByteReader, known: UInt64,
    _ body: (inout Self, UInt64, inout ByteReader) throws -> Bool
  ) throws {
    while !message.isAtEnd {
      let start = message.offset
      let key = try message.varint()
      path.inner = key >> 3
      if try body(&self, key, &message) { continue }
      guard key >> 3 == 0 || key >> 3 > known else {
        throw ByteError.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))
      }
      try message.skip(key: key, at: start)
    }
    path.inner = 0
  }

  mutating func decodeValueType(_ message: inout ByteReader) throws -> ValueType {
    var valueType = ValueType(type: .empty, unit: .empty)
    try decodeFields(&message, known: 2) { decoder, key, message in
      switch key {
      case 0x08: valueType.type = try decoder.string(&message)
      case 0x10: valueType.unit = try decoder.string(&message)
      default: return false
      }
      return true
    }
    return valueType
  }

  mutating func decodeMapping(_ message: inout ByteReader) throws {
    let start = message.offset
    var mapping = Mapping()
    try decodeFields(&message, known: 10) { decoder, key, message in
      switch key {
      case 0x08: mapping.number = try message.varint()
      case 0x10: mapping.start = try message.varint()
      case 0x18: mapping.limit = try message.varint()
      case 0x20: mapping.offset = try message.varint()
      case 0x28: mapping.file = try decoder.string(&message)
      case 0x30: mapping.buildID = try decoder.string(&message)
      case 0x38, 0x40, 0x48, 0x50:
        let fact = Mapping.Facts(rawValue: 1 << UInt8((key >> 3) - 7))
        if try message.varint() != 0 {
          mapping.facts.insert(fact)
        } else {
          mapping.facts.remove(fact)
        }
      default: return false
      }
      return true
    }
    guard mappingIDs.register(mapping.number) else {
      return noteBadID(mapping.number, at: start, in: \.mappingIDs)
    }
    mappings.append(mapping)
  }

  mutating func decodeFunction(_ message: inout ByteReader) throws {
    let start = message.offset
    var function = Function()
    var id: UInt64 = 0
    try decodeFields(&message, known: 5) { decoder, key, message in
      switch key {
      case 0x08: id = try message.varint()
      case 0x10: function.name = try decoder.string(&message)
      case 0x18: function.systemName = try decoder.string(&message)
      case 0x20: function.filename = try decoder.string(&message)
      case 0x28: function.startLine = Int64(bitPattern: try message.varint())
      default: return false
      }
      return true
    }
    guard functionIDs.register(id) else {
      return noteBadID(id, at: start, in: \.functionIDs)
    }
    functions.append(function)
  }

  mutating func decodeLocation(_ message: inout ByteReader) throws {
    let start = message.offset
    var location = Location()
    var mappingID: UInt64 = 0
    location.firstLine = UInt32(truncatingIfNeeded: lines.count)
    try decodeFields(&message, known: 5) { decoder, key, message in
      switch key {
      case 0x08: location.number = try message.varint()
      case 0x10: mappingID = try message.varint()
      case 0x18: location.address = try message.varint()
      case 0x22: try decoder.decodeLine(message.lengthDelimited())
      case 0x28: location.isFolded = try message.varint() != 0
      default: return false
      }
      return true
    }
    guard lines.count < Int(UInt32.max) else { throw DecodeError(.tooMany("line"), at: start) }
    location.lineCount = UInt32(truncatingIfNeeded: lines.count) &- location.firstLine
    guard locationIDs.register(location.number) else {
      dropLines(from: location.firstLine)
      return noteBadID(location.number, at: start, in: \.locationIDs)
    }
    locations.append(location)
    locationMappings.append(mappingID)
  }

  private mutating func decodeLine(_ message: consuming ByteReader) throws {
    var line = Line()
    var functionID: UInt64 = 0
    while !message.isAtEnd {
      let start = message.offset
      let key = try message.varint()
      path.innermost = key >> 3
      switch key {
      case 0x08: functionID = try message.varint()
      case 0x10: line.line = Int64(bitPattern: try message.varint())
      case 0x18: line.column = Int64(bitPattern: try message.varint())
      case let key where (1...3).contains(key >> 3):
        throw ByteError.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))
      default: try message.skip(key: key, at: start)
      }
    }
    path.innermost = 0
    lines.append(line)
    lineFunctions.append(functionID)
  }

  private mutating func dropLines(from first: UInt32) {
    lines.removeSubrange(Int(first)...)
    lineFunctions.removeSubrange(Int(first)...)
  }

  /// Remembers the first zero or repeated id of a table, which is told only at the end: a file that
  /// is two profiles in a row repeats ids long before it says that it is two.
  ///
  /// What has such an id is not kept: two bytes of a file would take up fifty.
  private mutating func noteBadID(
    _ id: UInt64, at offset: Int, in table: WritableKeyPath<Self, IDTable>
  ) {
    defer { self[keyPath: table].refused += 1 }
    guard self[keyPath: table].badID == nil else { return }
    path.inner = 1
    let reason: DecodeError.Reason = id == 0 ? .zeroID : .duplicateID(id)
    self[keyPath: table].badID = DecodeError(reason, at: offset, in: describePath())
    path.inner = 0
  }

  /// Refuses zero and repeated ids.
  func checkIDs() throws(DecodeError) {
    if let error = mappingIDs.badID ?? functionIDs.badID ?? locationIDs.badID { throw error }
  }
}
