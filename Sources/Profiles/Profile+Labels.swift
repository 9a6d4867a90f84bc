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

  /// The position of a text in the string table, if it is there; O(texts).
  package func stringID(of text: String) -> StringID? {
    let utf8 = Array(text.utf8)
    for index in 0..<strings.count {
      let id = StringID(rawValue: UInt32(truncatingIfNeeded: index))
      if strings.utf8(id).elementsEqual(utf8) { return id }
    }
    return nil
  }
}

extension Label {
  /// Whether it is a text label with this key.
  package func isText(of key: StringID) -> Bool {
    guard case .text = value else { return false }
    return self.key == key
  }
}
