/// The samples of a sum, each stack and set of labels once.
struct MergedSamples: Sendable {
  private(set) var values: [[Int64]]
  private(set) var hasOverflowed = false
  var stacks = StackTree()
  var labelSets = StringInterner()
  private var stackOf: [StackTree.Node] = []
  private var labelsOf: [StringID] = []
  private var positions = PositionTable()

  init(typeCount: Int) {
    values = Array(repeating: [], count: typeCount)
  }

  /// The sample of a stack and a set of labels, without values if it is new.
  mutating func enter(stack: StackTree.Node, labels: StringID) -> Int {
    let hash = positions.hash(UInt64(stack), UInt64(labels.rawValue))
    let known = positions.find(hash) { stackOf[$0] == stack && labelsOf[$0] == labels }
    if let known { return known }
    stackOf.append(stack)
    labelsOf.append(labels)
    for column in values.indices { values[column].append(0) }
    return positions.add(hash)
  }

  /// Adds to a sample's value.
  mutating func add(_ value: Int64, to sample: Int, column: Int) {
    values[column][sample].addSaturating(value, overflow: &hasOverflowed)
  }

  /// Whether the values of some sample cancelled out.
  var hasZeroSample: Bool {
    stackOf.indices.contains { sample in values.allSatisfy { $0[sample] == 0 } }
  }

  /// The samples in the order in which they first came.
  func makeTable() -> SampleTable {
    var stackTable = StackTable()
    var labelTable = LabelTable()
    var leafFirst: [LocationID] = []
    let labelBytes = labelSets.table.bytes.span
    for sample in stackOf.indices {
      stacks.read(stackOf[sample], into: &leafFirst)
      stackTable.append(leafFirst: leafFirst.span)
      labelTable.append(record: labelBytes.extracting(labelSets.table.range(of: labelsOf[sample])))
    }
    stackTable.seal()
    labelTable.seal()
    return SampleTable(values: values, stacks: stackTable, labels: labelTable)
  }
}

extension ProfileMerger {
  /// Adds all samples that have a value; zero ones are no samples.
  mutating func addSamples(of profile: Profile) {
    let columns = profile.samples.values
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    var path: [StackTree.Node] = [0]
    profile.samples.stacks.forEach { (sample, rootFirst, shared) in
      cursor.next(into: &labels)
      if path.count > shared + 1 { path.removeSubrange((shared + 1)...) }
      guard columns.contains(where: { $0[sample] != 0 }) else { return }
      extend(&path, along: rootFirst, of: profile)
      let position = samples.enter(
        stack: path[rootFirst.count], labels: mapLabels(&labels, of: profile))
      for column in columns.indices {
        samples.add(columns[column][sample], to: position, column: column)
      }
    }
  }

  /// Enters the rest of a stack, leaf first, because that order numbers the locations.
  private mutating func extend(
    _ path: inout [StackTree.Node], along rootFirst: Span<LocationID>, of profile: Profile
  ) {
    let known = path.count - 1
    for depth in (known..<max(known, rootFirst.count)).reversed() {
      _ = mapLocation(rootFirst[depth], of: profile)
    }
    for depth in known..<max(known, rootFirst.count) {
      let location = mapLocation(rootFirst[depth], of: profile)
      path.append(samples.stacks.child(of: path[depth], at: location))
    }
  }

  /// The set of a sample's labels: their order matters among those of one key only.
  private mutating func mapLabels(_ labels: inout [Label], of profile: Profile) -> StringID {
    labels.removeAll { $0.isBlank }
    guard !labels.isEmpty else { return .empty }
    for index in labels.indices { labels[index] = mapLabel(labels[index], of: profile) }
    labels.sort { $0.sortKey < $1.sortKey }
    var record: [UInt8] = []
    record.append(varint: UInt64(labels.count))
    for label in labels { label.pack(into: &record) }
    return samples.labelSets.intern(record.span)
  }

  private mutating func mapLabel(_ label: Label, of profile: Profile) -> Label {
    let key = mapString(label.key, of: profile)
    switch label.value {
    case .text(let text):
      return Label(key: key, value: .text(mapString(text, of: profile)))
    case .number(let number, let unit):
      return Label(key: key, value: .number(number, unit: mapString(unit, of: profile)))
    }
  }
}

extension Label {
  /// Texts before numbers, then by key.
  fileprivate var sortKey: UInt64 {
    if case .text = value { return UInt64(key.rawValue) }
    return UInt64(key.rawValue) | 1 << 32
  }
}
