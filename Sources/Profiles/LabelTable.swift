/// The labels of all samples, in sample order; nothing at all while no sample has any.
///
/// Labels are read one sample after another beside a pass over the stacks, never by index: that
/// takes a dozen bytes a sample instead of a hundred, and reports that show no labels pay nothing.
package struct LabelTable: Sendable {
  package private(set) var count = 0
  private var packed = PackedIntegers()
  /// Room for the labels being added.
  private var record: [UInt8] = []

  /// A table without labels.
  package init() {}

  /// The labels of samples that have none.
  package init(unlabelled count: Int) {
    self.count = count
  }

  /// The samples' records, none split between segments; none at all while no sample has a label.
  var segments: [[UInt8]] { packed.segments }

  /// Whether no sample has a label.
  package var isEmpty: Bool { packed.isEmpty }

  /// Adds the labels of the next sample.
  package mutating func append(_ labels: [Label]) {
    guard !labels.isEmpty else {
      appendNone()
      return
    }
    record.removeAll(keepingCapacity: true)
    record.append(varint: UInt64(labels.count))
    for label in labels { label.pack(into: &record) }
    let record = record
    append(record: record.span)
  }

  /// Adds the labels of the next samples, which wait no more.
  package mutating func take(_ waiting: inout PackedLabels) {
    if waiting.hasLabels || !packed.isEmpty {
      if packed.isEmpty { catchUp() }
      packed.append(records: waiting.records)
    }
    count &+= waiting.sampleCount
    waiting.removeAll()
  }

  private mutating func appendNone() {
    if !packed.isEmpty { packed.appendRecord(integers: 1) { $0.append(0) } }
    count &+= 1
  }

  /// Adds the labels of the next sample as `Label.pack` wrote them, after their number; or nothing.
  mutating func append(record: Span<UInt8>) {
    guard !record.isEmpty else {
      appendNone()
      return
    }
    if packed.isEmpty { catchUp() }
    packed.append(record: record)
    count &+= 1
  }

  /// Ends writing.
  package mutating func seal() {
    packed.seal()
  }

  /// Writes the samples that came before the first label.
  private mutating func catchUp() {
    for _ in 0..<count { packed.appendRecord(integers: 1) { $0.append(0) } }
  }

  /// Hands out what stands beside each number.
  @inline(__always)
  func forEachNumber(_ body: (NumberUnit) -> Void) {
    for segment in packed.segments {
      let bytes = segment.span
      var position = 0
      while position < bytes.count {
        for _ in 0..<PackedIntegers.read(bytes, at: &position) {
          let number = Label.numberUnit(of: bytes, at: &position)
          if let number { body(number) }
        }
      }
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
        labels.append(Label(unpacking: bytes, at: &position))
      }
      if position == bytes.count {
        segment += 1
        position = 0
      }
    }
  }
}
