extension Profile {
  /// The profile with a text label on every sample, in place of any with that key.
  package func labelled(_ key: String, _ text: String) -> Profile {
    var builder = ProfileBuilder(tablesOf: self)
    let label = Label(key: builder.intern(key), value: .text(builder.intern(text)))
    var result = builder.finish()
    result.samples = SampleTable(
      values: samples.values, stacks: samples.stacks,
      labels: samples.labels.rewritten { (_, labels) in
        labels.removeAll { $0.isText(of: label.key) }
        labels.append(label)
        return true
      })
    return result
  }

  /// The profile as it is once it was written to a file of pprof's and read again: a number that is 0
  /// and has no unit is no label there.
  package func withoutEmptyLabels() -> Profile {
    guard !samples.labels.isEmpty else { return self }
    var result = self
    result.samples = SampleTable(
      values: samples.values, stacks: samples.stacks,
      labels: samples.labels.rewritten { (_, labels) in
        labels.removeAll { $0.value == .number(0, unit: .empty) }
        return true
      })
    return result
  }

  /// Marks the samples that have a text label; nil if none has.
  ///
  /// O(labels + texts).
  package func samples(labelled key: String, _ text: String) -> [Bool]? {
    let keys = stringIDs(of: key)
    let texts = stringIDs(of: text)
    guard !samples.labels.isEmpty, !keys.isEmpty, !texts.isEmpty else { return nil }
    var marks = Array(repeating: false, count: samples.count)
    var cursor = samples.labels.makeCursor()
    var labels: [Label] = []
    for sample in marks.indices {
      cursor.next(into: &labels)
      marks[sample] = labels.contains { label in
        guard case .text(let value) = label.value else { return false }
        return keys.contains(label.key) && texts.contains(value)
      }
    }
    return marks.contains(true) ? marks : nil
  }

  /// Every position in the string table where a text stands; O(texts).
  private func stringIDs(of text: String) -> Set<StringID> {
    let utf8 = Array(text.utf8)
    let all = (0..<strings.count).lazy.map { StringID(rawValue: UInt32(truncatingIfNeeded: $0)) }
    return Set(all.filter { strings.utf8($0).elementsEqual(utf8) })
  }
}

extension Label {
  /// Whether it is a text label with this key.
  package func isText(of key: StringID) -> Bool {
    guard case .text = value else { return false }
    return self.key == key
  }
}
