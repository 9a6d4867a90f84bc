import Bytes
import Formats
import Profiles

/// A profile as top-level fields that a test can reorder, spoil or leave out.
struct WireProfile {
  var types = [WireProfile.valueType(1, 2)]
  var samples = [WireProfile.sample(locations: [1, 2], values: [7])]
  var mappings: [[UInt8]] = []
  var locations = [
    WireProfile.location(id: 1, function: 1), WireProfile.location(id: 2, function: 2),
  ]
  var functions = [WireProfile.function(id: 1, name: 3), WireProfile.function(id: 2, name: 4)]
  var strings = ["", "cpu", "nanoseconds", "leaf", "root"].map { WireProfile.string($0) }
  var others: [[UInt8]] = []

  /// The fields in the order that Go writes them.
  var fields: [[UInt8]] {
    types + samples + mappings + locations + functions + strings + others
  }

  var bytes: [UInt8] { Array(fields.joined()) }

  /// The profile, or what is wrong with it.
  func decoded() throws(DecodeError) -> Profile {
    try decode(bytes)
  }

  /// Where a kind of field begins in `bytes`.
  func offset(of fields: KeyPath<WireProfile, [[UInt8]]>, at index: Int = 0) -> Int {
    let order: [KeyPath<WireProfile, [[UInt8]]>] = [
      \.types, \.samples, \.mappings, \.locations, \.functions, \.strings, \.others,
    ]
    let before = order.prefix { $0 != fields }.flatMap { self[keyPath: $0] }
    return (before + self[keyPath: fields].prefix(index)).reduce(0) { $0 + $1.count }
  }

  static func field(_ number: UInt64, _ build: (inout ByteWriter) -> Void) -> [UInt8] {
    var content = ByteWriter()
    build(&content)
    var output = ByteWriter()
    output.field(number, bytes: content.bytes)
    return output.bytes
  }

  static func valueType(_ type: UInt64, _ unit: UInt64, field number: UInt64 = 1) -> [UInt8] {
    field(number) {
      $0.field(1, type)
      $0.field(2, unit)
    }
  }

  static func sample(
    locations: [UInt64], values: [Int64], isPacked: Bool = true,
    more: (inout ByteWriter) -> Void = { _ in }
  ) -> [UInt8] {
    field(2) { message in
      message.repeated(1, locations, isPacked: isPacked)
      message.repeated(2, values.map { UInt64(bitPattern: $0) }, isPacked: isPacked)
      more(&message)
    }
  }

  static func location(id: UInt64, function: UInt64, mapping: UInt64 = 0) -> [UInt8] {
    field(4) { message in
      message.field(1, id)
      message.field(2, mapping)
      message.field(3, 0x1000 + id & 0xff)
      message.message(4) { $0.field(1, function) }
    }
  }

  static func function(id: UInt64, name: UInt64) -> [UInt8] {
    field(5) {
      $0.field(1, id)
      $0.field(2, name)
    }
  }

  static func mapping(id: UInt64, file: UInt64) -> [UInt8] {
    field(3) {
      $0.field(1, id)
      $0.field(5, file)
    }
  }

  static func string(_ text: String) -> [UInt8] {
    field(6) { $0.bytes.append(contentsOf: text.utf8) }
  }
}

extension ByteWriter {
  /// Writes a repeated number field, as one packed field or one field each.
  mutating func repeated(_ number: UInt64, _ values: [UInt64], isPacked: Bool) {
    guard isPacked else {
      for value in values {
        varint(number << 3)
        varint(value)
      }
      return
    }
    message(number) { for value in values { $0.varint(value) } }
  }

  mutating func message(_ number: UInt64, _ build: (inout ByteWriter) -> Void) {
    bytes.append(contentsOf: WireProfile.field(number, build))
  }
}

/// Decodes bytes, gzip'd or not.
func decode(_ bytes: [UInt8]) throws(DecodeError) -> Profile {
  var window = InputWindow(bytes: bytes)
  return try PprofFormat.decode(&window)
}

/// The error that decoding ends with; nil if there is none.
func decodeError(_ bytes: [UInt8]) -> DecodeError? {
  do {
    _ = try decode(bytes)
    return nil
  } catch {
    return error
  }
}
