/// The samples of a sum, each stack with a set of labels once, in the order of first appearance.
struct MergedSamples: Sendable {
  private(set) var values: [[Int64]]
  private(set) var hasOverflowed = false
  private let overflow: Overflow
  private(set) var stacks = StackTable()
  private(set) var labels = LabelTable()
  private var labelSets = StringInterner()
  private var stackOf: [StackHash] = []
  private var labelsOf: [StringID] = []
  private var positions = PositionTable()
  /// The hash of the empty stack.
  let emptyStack = StackHash()

  init(typeCount: Int, overflow: Overflow) {
    self.overflow = overflow
    values = Array(repeating: [], count: typeCount)
  }

  /// The number of a set of labels, given as a packed record.
  mutating func labelSet(_ record: Span<UInt8>) -> StringID {
    labelSets.intern(record)
  }

  /// The sample of a stack and a set of labels, if it has come before.
  func find(_ stack: StackHash, _ labels: StringID) -> Int? {
    positions.find(hash(stack, labels)) { stackOf[$0] == stack && labelsOf[$0] == labels }
  }

  /// Adds a sample that was not found, without values.
  mutating func add(
    _ stack: StackHash, _ labelSet: StringID, rootFirst: Span<LocationID>, sharing: Int
  ) -> Int {
    stacks.append(rootFirst: rootFirst, sharing: sharing)
    let sets = labelSets.table
    labels.append(record: sets.bytes.span.extracting(sets.range(of: labelSet)))
    stackOf.append(stack)
    labelsOf.append(labelSet)
    for column in values.indices { values[column].append(0) }
    return positions.add(hash(stack, labelSet))
  }

  private func hash(_ stack: StackHash, _ labels: StringID) -> UInt64 {
    positions.hash(stack.bits, UInt64(labels.rawValue))
  }

  /// Adds to a sample's value.
  mutating func add(_ value: Int64, to sample: Int, column: Int) {
    values[column][sample].add(value, overflow, &hasOverflowed)
  }

  /// Whether the values of some sample cancelled out.
  var hasZeroSample: Bool {
    stackOf.indices.contains { sample in values.allSatisfy { $0[sample] == 0 } }
  }

  /// The samples in the order in which they first came.
  consuming func finish() -> SampleTable {
    stacks.seal()
    labels.seal()
    return SampleTable(values: values, stacks: stacks, labels: labels)
  }
}
