extension LabelTable {
  /// The key of a label with a number, and its unit.
  package struct NumberUnit: Sendable, Hashable {
    package let key: StringID
    package let unit: StringID
  }

  /// The keys of all labels with numbers, each with each of its units once, in order of appearance;
  /// O(labels), and nothing is unpacked for it.
  package var numbersWithUnits: [NumberUnit] {
    var found: [NumberUnit] = []
    var known: Set<NumberUnit> = []
    forEachNumber { pair in
      // Profiles have a handful of them; a hash is for those that have more.
      guard !found.prefix(8).contains(pair), known.insert(pair).inserted else { return }
      found.append(pair)
    }
    return found
  }
}
