extension SampleTable {
  /// The samples for which the closure names the part of the stack to keep, root first.
  ///
  /// Labels and values go along unread. O(locations that differ from the stack before), besides
  /// the closure.
  package func filtered(
    _ keptPart: (_ sample: Int, _ rootFirst: Span<LocationID>, _ shared: Int) -> Range<Int>?
  ) -> SampleTable {
    var kept = Array(repeating: false, count: count)
    var result = StackTable()
    var sharing = 0
    var start = 0
    stacks.forEach { (sample, rootFirst, shared) in
      sharing = min(sharing, shared)
      guard let part = keptPart(sample, rootFirst, shared)?.clamped(to: rootFirst.indices) else {
        return
      }
      let known = part.lowerBound == start ? max(0, sharing - start) : 0
      result.append(rootFirst: rootFirst.extracting(part), sharing: known)
      kept[sample] = true
      start = part.lowerBound
      sharing = part.upperBound
    }
    result.seal()
    return selecting(kept, stacks: result)
  }

  /// The samples that are marked.
  package func filtered(by kept: [Bool]) -> SampleTable {
    guard kept.contains(false) else { return self }
    return filtered { (sample, rootFirst, _) in kept[sample] ? rootFirst.indices : nil }
  }

  /// The samples with other stacks, which the closure writes leaf first; false drops the sample.
  package func rewritten(
    _ body: (_ sample: Int, _ rootFirst: Span<LocationID>, inout [LocationID]) -> Bool
  ) -> SampleTable {
    var kept = Array(repeating: false, count: count)
    var result = StackTable()
    var leafFirst: [LocationID] = []
    stacks.forEach { (sample, rootFirst, _) in
      leafFirst.removeAll(keepingCapacity: true)
      guard body(sample, rootFirst, &leafFirst) else { return }
      result.append(leafFirst: leafFirst.span)
      kept[sample] = true
    }
    result.seal()
    return selecting(kept, stacks: result)
  }

  private func selecting(_ kept: [Bool], stacks: StackTable) -> SampleTable {
    guard kept.contains(false) else {
      return SampleTable(values: values, stacks: stacks, labels: labels)
    }
    let columns = values.map { column in
      Array(column.indices.lazy.filter { kept[$0] }.map { column[$0] })
    }
    return SampleTable(values: columns, stacks: stacks, labels: labels.filtered(by: kept))
  }
}

extension LabelTable {
  /// The labels of the samples that are marked.
  package func filtered(by kept: [Bool]) -> LabelTable {
    guard !isEmpty else { return LabelTable(unlabelled: kept.count { $0 }) }
    return rewritten { (sample, _) in kept[sample] }
  }

  /// The labels as the closure leaves them; false drops the sample.
  package func rewritten(_ body: (_ sample: Int, inout [Label]) -> Bool) -> LabelTable {
    var result = LabelTable()
    var cursor = makeCursor()
    var labels: [Label] = []
    for sample in 0..<count {
      cursor.next(into: &labels)
      if body(sample, &labels) { result.append(labels) }
    }
    result.seal()
    return result
  }
}
