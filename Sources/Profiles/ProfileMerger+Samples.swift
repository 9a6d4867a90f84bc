/// The stack of the sample being merged, in locations of the sum; root first.
private struct MergePath {
  var locations: [LocationID] = []
  /// The hash of each beginning of the stack, the empty one first.
  var hashes: [StackHash]
  /// How much of it the stack entered last has too.
  var sharing = 0

  mutating func cut(to depth: Int) {
    guard locations.count > depth else { return }
    locations.removeSubrange(depth...)
    hashes.removeSubrange((depth + 1)...)
    sharing = min(sharing, depth)
  }

  var hash: StackHash { hashes[hashes.count - 1] }
}

extension ProfileMerger {
  /// Adds all samples that have a value; zero ones are no samples.
  mutating func addSamples(of profile: Profile) {
    let columns = profile.samples.values
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    var path = MergePath(hashes: [samples.emptyStack])
    profile.samples.stacks.forEach { (sample, rootFirst, shared) in
      cursor.next(into: &labels)
      path.cut(to: shared)
      guard columns.contains(where: { $0[sample] != 0 }) else { return }
      extend(&path, along: rootFirst, of: profile)
      let position = enter(&path, mapLabels(&labels, of: profile))
      for column in columns.indices {
        samples.add(columns[column][sample], to: position, column: column)
      }
    }
  }

  /// Enters the rest of a stack, leaf first, because that order numbers the locations.
  private mutating func extend(
    _ path: inout MergePath, along rootFirst: Span<LocationID>, of profile: Profile
  ) {
    let known = path.locations.count
    var depth = rootFirst.count
    while depth > known {
      depth -= 1
      if source.locations[rootFirst[depth].index] == nil {
        mapLocation(rootFirst[depth], of: profile)
      }
    }
    while depth < rootFirst.count {
      let location = source.locations[rootFirst[depth].index] ?? LocationID(rawValue: 0)
      path.locations.append(location)
      path.hashes.append(path.hashes[depth].calling(location))
      depth += 1
    }
  }

  private mutating func enter(_ path: inout MergePath, _ labels: StringID) -> Int {
    if let known = samples.find(path.hash, labels) { return known }
    let position = samples.add(
      path.hash, labels, rootFirst: path.locations.span, sharing: path.sharing)
    path.sharing = path.locations.count
    return position
  }

  /// The set of a sample's labels: their order matters among those of one key only.
  private mutating func mapLabels(_ labels: inout [Label], of profile: Profile) -> StringID {
    guard !labels.isEmpty else { return .empty }
    for index in labels.indices { labels[index] = mapLabel(labels[index], of: profile) }
    if labels.count > 1 { labels.sort { $0.sortKey < $1.sortKey } }
    var record: [UInt8] = []
    record.append(varint: UInt64(labels.count))
    for label in labels { label.pack(into: &record) }
    return samples.labelSet(record.span)
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
