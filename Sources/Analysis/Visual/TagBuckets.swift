import Units

/// Collects many numbers in few ranges, as in `1MB..2MB`.
struct TagBuckets {
  private let isFlat: Bool
  private let unit: String
  /// What stands in front of each.
  private let prefix: String
  /// The place of the first among the boxes of its owner.
  private let first: Int

  /// Ranges of numbers in `unit`, the heaviest first by flat or by cum value.
  init(byFlat isFlat: Bool, unit: String, prefix: String, first: Int) {
    self.isFlat = isFlat
    self.unit = unit
    self.prefix = prefix
    self.first = first
  }

  /// The boxes for some numbers.
  func nodelets(_ tags: [Tag]) -> [Nodelet] {
    collapsed(tags).enumerated().compactMap { position, tag in
      let isCumulative = !isFlat && tag.flatValue != tag.cumValue
      let weight = isCumulative ? tag.cumValue : tag.flatValue
      guard weight != 0 else { return nil }
      return Nodelet(
        position: first + position, lines: tag.lines, weight: weight, isCumulative: isCumulative)
    }
  }

  /// The heaviest numbers, each with those that are nearer to it than to the others.
  private func collapsed(_ tags: [Tag]) -> [Tag] {
    let ranked = sorted(tags)
    guard ranked.count > NodeTags.most else { return ranked.map(named) }
    var groups = ranked.prefix(NodeTags.most).map { [$0] }
    for tag in ranked.dropFirst(NodeTags.most) {
      let distances = groups.map { distance(tag, $0[0]) }
      let nearest = distances.indices.reduce(0) { distances[$1] < distances[$0] ? $1 : $0 }
      groups[nearest].append(tag)
    }
    return sorted(groups.map(merged))
  }

  private func sorted(_ tags: [Tag]) -> [Tag] {
    tags.sorted { $0.precedes($1, byFlat: isFlat) }
  }

  private func named(_ tag: Tag) -> Tag {
    Tag(lines: tag.lines.map { prefix + $0 }, flat: tag.flatValue, cum: tag.cumValue)
  }

  private func distance(_ left: Tag, _ right: Tag) -> Double {
    abs(Double(left.value) - Double(right.value))
  }

  private func merged(_ group: [Tag]) -> Tag {
    guard group.count > 1 else {
      return Tag(
        lines: [prefix + text(group[0].value)], flat: group[0].flatValue, cum: group[0].cumValue)
    }
    let values = group.map(\.value)
    var sum = Tag(lines: [])
    for tag in group {
      sum.flat &+= tag.flat
      sum.cum &+= tag.cum
      sum.flatDivisor &+= tag.flatDivisor
      sum.cumDivisor &+= tag.cumDivisor
    }
    let range = prefix + text(values.min() ?? 0) + ".." + text(values.max() ?? 0)
    return Tag(lines: [range], flat: sum.flatValue, cum: sum.cumValue)
  }

  /// In the unit that suits the number, not in the report's, in which ranges may read `0..0`.
  private func text(_ value: Int64) -> String {
    Quantity(value, unit).label()
  }
}
