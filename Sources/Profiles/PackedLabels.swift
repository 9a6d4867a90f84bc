/// The labels of one sample, packed as they arrive; for decoders that see millions of them.
package struct PackedLabels: Sendable {
  private(set) var count = 0
  private(set) var bytes: [UInt8] = []

  /// No labels.
  package init() {}

  /// Forgets the labels and keeps the room.
  package mutating func removeAll() {
    guard count > 0 else { return }
    count = 0
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a label with a text, by the positions of both in the string table.
  package mutating func append(key: UInt32, text: UInt32) {
    bytes.append(varint: UInt64(key) << 1)
    bytes.append(varint: UInt64(text))
    count &+= 1
  }

  /// Adds a label with a number, by the positions of its key and unit in the string table.
  package mutating func append(key: UInt32, number: Int64, unit: UInt32) {
    bytes.append(varint: UInt64(key) << 1 | 1)
    bytes.append(varint: number.zigzag)
    bytes.append(varint: UInt64(unit))
    count &+= 1
  }
}
