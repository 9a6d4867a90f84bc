/// The samples of a profile as columns of one length.
package struct SampleTable: Sendable {
  /// A column for each sample type.
  package private(set) var values: [[Int64]]
  package private(set) var stacks = StackTable()
  package private(set) var labels = LabelTable()

  /// An empty table for so many sample types.
  package init(typeCount: Int) {
    values = Array(repeating: [], count: typeCount)
  }

  /// Puts together columns of one length.
  package init(values: [[Int64]], stacks: StackTable, labels: LabelTable) {
    self.values = values
    self.stacks = stacks
    self.labels = labels
  }

  package var count: Int { stacks.count }

  /// Adds a sample; values beyond the number of types are dropped, missing ones are zero.
  package mutating func append(leafFirst: [LocationID], values: [Int64], labels: [Label]) {
    stacks.append(leafFirst: leafFirst.span)
    self.labels.append(labels)
    for column in self.values.indices {
      self.values[column].append(column < values.count ? values[column] : 0)
    }
  }

  /// Ends writing.
  package mutating func seal() {
    stacks.seal()
    labels.seal()
  }

  /// The same samples with other values.
  package func replacing(values: [[Int64]]) -> SampleTable {
    SampleTable(values: values, stacks: stacks, labels: labels)
  }
}
