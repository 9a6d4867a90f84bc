/// The labels of all samples, in sample order; nothing at all while no sample has any.
///
/// Labels are read one sample after another beside a pass over the stacks, never by index: that
/// takes a dozen bytes a sample instead of a hundred, and reports that show no labels pay nothing.
package struct LabelTable: Sendable {
  package private(set) var count = 0
  private var packed = PackedIntegers()

  /// A table without labels.
  package init() {}

  /// Whether no sample has a label.
  package var isEmpty: Bool { packed.isEmpty }

  /// Adds the labels of the next sample.
  package mutating func append(_ labels: [Label]) {
    if labels.isEmpty && packed.isEmpty {
      count &+= 1
      return
    }
    if packed.isEmpty { catchUp() }
    packed.beginRecord(integers: 1 &+ labels.count &* 4)
    packed.append(UInt64(labels.count))
    for label in labels { append(label) }
    count &+= 1
  }

  /// Ends writing.
  package mutating func seal() {
    packed.seal()
  }

  /// Writes the samples that came before the first label.
  private mutating func catchUp() {
    for _ in 0..<count {
      packed.beginRecord(integers: 1)
      packed.append(0)
    }
  }

  private mutating func append(_ label: Label) {
    switch label.value {
    case .text(let text):
      packed.append(UInt64(label.key.rawValue) << 1)
      packed.append(UInt64(text.rawValue))
    case .number(let value, let unit):
      packed.append(UInt64(label.key.rawValue) << 1 | 1)
      packed.append(value.zigzag)
      packed.append(UInt64(unit.rawValue))
    }
  }

  /// A reader that starts at the first sample.
  package func makeCursor() -> Cursor {
    Cursor(packed: packed)
  }

  /// Reads labels sample by sample.
  package struct Cursor {
    private let packed: PackedIntegers
    private var segment = 0
    private var position = 0

    fileprivate init(packed: PackedIntegers) {
      self.packed = packed
    }

    /// Puts the labels of the next sample in `labels`; none after the last sample.
    package mutating func next(into labels: inout [Label]) {
      labels.removeAll(keepingCapacity: true)
      guard segment < packed.segments.count else { return }
      let segmentBytes = packed.segments[segment]
      let bytes = segmentBytes.span
      for _ in 0..<PackedIntegers.read(bytes, at: &position) {
        labels.append(Self.read(bytes, at: &position))
      }
      if position == bytes.count {
        segment += 1
        position = 0
      }
    }

    private static func read(_ bytes: Span<UInt8>, at position: inout Int) -> Label {
      let key = PackedIntegers.read(bytes, at: &position)
      let value = PackedIntegers.read(bytes, at: &position)
      let keyID = StringID(rawValue: UInt32(truncatingIfNeeded: key >> 1))
      guard key & 1 == 1 else {
        return Label(
          key: keyID, value: .text(StringID(rawValue: UInt32(truncatingIfNeeded: value))))
      }
      let unit = PackedIntegers.read(bytes, at: &position)
      return Label(
        key: keyID,
        value: .number(
          Int64(zigzag: value), unit: StringID(rawValue: UInt32(truncatingIfNeeded: unit))))
    }
  }
}
