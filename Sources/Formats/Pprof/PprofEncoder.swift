import Bytes
package import Profiles

/// Writes profile.proto in one canonical order, so that decoding and encoding again changes nothing.
///
/// The bytes are those that Go writes for the same tables in the same order.
package struct PprofEncoder {
  private let profile: Profile
  private var output = ByteWriter()
  private var message = ByteWriter()
  private var part = ByteWriter()

  /// The bytes of a profile, not compressed.
  package static func encode(_ profile: Profile) -> [UInt8] {
    var encoder = PprofEncoder(profile: profile)
    encoder.writeAll()
    return encoder.output.bytes
  }

  /// The bytes of a profile as a gzip member.
  package static func encodeCompressed(_ profile: Profile) throws(DecodeError) -> [UInt8] {
    do {
      return try Inflater.compressing(encode(profile))
    } catch {
      throw DecodeError(.input(.damagedGzip(error, at: 0)))
    }
  }

  private init(profile: Profile) {
    self.profile = profile
  }

  private mutating func writeAll() {
    for type in profile.sampleTypes { write(type, field: 1) }
    writeSamples()
    for index in profile.mappings.indices { writeMapping(index) }
    for index in profile.locations.indices { writeLocation(index) }
    for index in profile.functions.indices { writeFunction(index) }
    writeStrings()
    writeScalars()
  }

  /// Appends the message written last as a field of the profile.
  private mutating func finishMessage(field: UInt64) {
    output.field(field, bytes: message.bytes)
    message.removeAll()
  }

  private mutating func write(_ type: ValueType, field: UInt64) {
    message.field(1, UInt64(type.type.rawValue))
    message.field(2, UInt64(type.unit.rawValue))
    finishMessage(field: field)
  }

  private mutating func writeSamples() {
    var labelCursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    let stacks = profile.samples.stacks
    stacks.forEach { (sample, rootFirst, _) in
      labelCursor.next(into: &labels)
      message.integers(1, count: rootFirst.count, part: &part) { index in
        profile.locations[rootFirst[rootFirst.count - 1 - index].index].number
      }
      let columns = profile.samples.values
      message.integers(2, count: columns.count, part: &part) { index in
        UInt64(bitPattern: columns[index][sample])
      }
      for label in labels { write(label) }
      finishMessage(field: 2)
    }
  }

  private mutating func write(_ label: Label) {
    part.field(1, UInt64(label.key.rawValue))
    switch label.value {
    case .text(let text):
      part.field(2, UInt64(text.rawValue))
    case .number(let number, let unit):
      part.field(3, number)
      part.field(4, UInt64(unit.rawValue))
    }
    message.field(3, bytes: part.bytes)
    part.removeAll()
  }

  private mutating func writeMapping(_ index: Int) {
    let mapping = profile.mappings[index]
    message.field(1, mapping.number)
    message.field(2, mapping.start)
    message.field(3, mapping.limit)
    message.field(4, mapping.offset)
    message.field(5, UInt64(mapping.file.rawValue))
    message.field(6, UInt64(mapping.buildID.rawValue))
    for bit in 0..<4 as Range<UInt8> where mapping.facts.contains(.init(rawValue: 1 << bit)) {
      message.field(UInt64(7 + bit), 1 as UInt64)
    }
    finishMessage(field: 3)
  }

  private mutating func writeLocation(_ index: Int) {
    let location = profile.locations[index]
    message.field(1, location.number)
    message.field(2, location.mapping.map { profile.mappings[$0.index].number } ?? 0)
    message.field(3, location.address)
    for line in profile.lines[location.lines] {
      part.field(1, line.function.map { UInt64($0.rawValue) + 1 } ?? 0)
      part.field(2, line.line)
      part.field(3, line.column)
      message.field(4, bytes: part.bytes)
      part.removeAll()
    }
    message.field(5, UInt64(location.isFolded ? 1 : 0))
    finishMessage(field: 4)
  }

  private mutating func writeFunction(_ index: Int) {
    let function = profile.functions[index]
    message.field(1, UInt64(index) + 1)
    message.field(2, UInt64(function.name.rawValue))
    message.field(3, UInt64(function.systemName.rawValue))
    message.field(4, UInt64(function.filename.rawValue))
    message.field(5, function.startLine)
    finishMessage(field: 5)
  }

  private mutating func writeStrings() {
    for index in 0..<profile.strings.count {
      output.field(6, bytes: profile.strings.utf8(StringID(rawValue: UInt32(index))))
    }
  }

  private mutating func writeScalars() {
    output.field(7, UInt64(profile.dropFrames.rawValue))
    output.field(8, UInt64(profile.keepFrames.rawValue))
    output.field(9, profile.timeNanoseconds)
    output.field(10, profile.durationNanoseconds)
    if let periodType = profile.periodType, periodType != ValueType(type: .empty, unit: .empty) {
      write(periodType, field: 11)
    }
    output.field(12, profile.period)
    output.integers(13, count: profile.comments.count, part: &part) { index in
      UInt64(profile.comments[index].rawValue)
    }
    output.integers(14, count: 1, part: &part) { _ in UInt64(profile.defaultSampleType.rawValue) }
    output.field(15, UInt64(profile.documentationURL.rawValue))
  }
}

extension ByteWriter {
  /// Writes integers of one field, packed where that is shorter: from the third on, as Go does.
  fileprivate mutating func integers(
    _ field: UInt64, count: Int, part: inout ByteWriter, _ value: (Int) -> UInt64
  ) {
    guard count > 2 else {
      for index in 0..<count {
        varint(field << 3)
        varint(value(index))
      }
      return
    }
    for index in 0..<count { part.varint(value(index)) }
    self.field(field, bytes: part.bytes)
    part.removeAll()
  }
}
