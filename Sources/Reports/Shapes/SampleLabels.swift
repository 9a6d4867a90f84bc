package import Units

/// The labels of a sample, those of one key together, in the order they are listed.
package struct SampleLabels: Sendable, Equatable {
  package var texts: [Texts] = []
  package var numbers: [Numbers] = []

  /// No labels.
  package init() {}

  /// The texts of a key.
  package struct Texts: Sendable, Equatable {
    package var key: String
    package var values: [String]

    /// A key with its texts.
    package init(key: String, values: [String]) {
      self.key = key
      self.values = values
    }
  }

  /// The numbers of a key.
  package struct Numbers: Sendable, Equatable {
    package var key: String
    package var values: [Quantity]

    /// A key with its numbers.
    package init(key: String, values: [Quantity]) {
      self.key = key
      self.values = values
    }
  }
}
