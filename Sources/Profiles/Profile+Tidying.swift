extension Profile {
  /// The profile as Go writes it: only texts in use, in the order of use, and labels by key.
  ///
  /// What a filter took away leaves no text behind. O(labels + texts).
  package func tidied() -> Profile {
    var tidier = Tidier(profile: self)
    var result = self
    tidier.renumber(&result)
    return result
  }
}

/// Gives texts new numbers in the order of their use.
private struct Tidier {
  private let original: Profile
  private var interner = StringInterner()
  private var numbers: [StringID?]
  /// The order of label keys by what they read.
  private var ranks: [StringID: Int] = [:]

  init(profile: Profile) {
    original = profile
    numbers = Array(repeating: nil, count: profile.strings.count)
  }

  mutating func renumber(_ profile: inout Profile) {
    for index in profile.sampleTypes.indices { renumber(&profile.sampleTypes[index]) }
    profile.samples = samples()
    for index in profile.mappings.indices {
      renumber(&profile.mappings[index].file)
      renumber(&profile.mappings[index].buildID)
    }
    for index in profile.functions.indices {
      renumber(&profile.functions[index].name)
      renumber(&profile.functions[index].systemName)
      renumber(&profile.functions[index].filename)
    }
    renumber(&profile.dropFrames)
    renumber(&profile.keepFrames)
    if var type = profile.periodType {
      renumber(&type)
      profile.periodType = type
    }
    for index in profile.comments.indices { renumber(&profile.comments[index]) }
    renumber(&profile.defaultSampleType)
    renumber(&profile.documentationURL)
    profile.strings = interner.table
  }

  private mutating func samples() -> SampleTable {
    let table = original.samples
    guard !table.labels.isEmpty else { return table }
    rankKeys()
    let labels = table.labels.rewritten { (_, labels) in
      if labels.count > 1 { labels = sorted(labels) }
      for index in labels.indices { renumber(&labels[index]) }
      return true
    }
    return SampleTable(values: table.values, stacks: table.stacks, labels: labels)
  }

  /// Orders the distinct keys; those that read the same are one.
  private mutating func rankKeys() {
    var cursor = original.samples.labels.makeCursor()
    var labels: [Label] = []
    for _ in 0..<original.samples.count {
      cursor.next(into: &labels)
      for label in labels { ranks[label.key] = 0 }
    }
    let strings = original.strings
    var rank = 0
    var last: StringID?
    for key in ranks.keys.sorted(by: {
      strings.utf8($0).lexicographicallyPrecedes(strings.utf8($1))
    }) {
      if let last, !strings.utf8(last).elementsEqual(strings.utf8(key)) { rank += 1 }
      ranks[key] = rank
      last = key
    }
  }

  /// Texts before numbers, each by key; the values of a key stay in their order.
  private func sorted(_ labels: [Label]) -> [Label] {
    let keys = labels.enumerated().map { index, label in
      var isNumber = 1
      if case .text = label.value { isNumber = 0 }
      return (isNumber, ranks[label.key] ?? 0, index)
    }
    return keys.sorted { $0 < $1 }.map { labels[$0.2] }
  }

  private mutating func renumber(_ label: inout Label) {
    renumber(&label.key)
    switch label.value {
    case .text(var text):
      renumber(&text)
      label.value = .text(text)
    case .number(let number, var unit):
      renumber(&unit)
      label.value = .number(number, unit: unit)
    }
  }

  private mutating func renumber(_ type: inout ValueType) {
    renumber(&type.type)
    renumber(&type.unit)
  }

  private mutating func renumber(_ id: inout StringID) {
    guard id.index < numbers.count else {
      id = .empty
      return
    }
    let number = numbers[id.index] ?? intern(id)
    numbers[id.index] = number
    id = number
  }

  private mutating func intern(_ id: StringID) -> StringID {
    let text = Array(original.strings.utf8(id))
    return interner.intern(text.span)
  }
}
