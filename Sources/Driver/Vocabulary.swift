/// The words of a profile that a user may want to type.
package struct Vocabulary: Sendable, Equatable {
  /// Names of functions, the heaviest first.
  package var functions: [WeighedName] = []
  /// Names of values, in the profile's order.
  package var sampleTypes: [String] = []
  /// Label keys with their values, both in order.
  package var labels: [LabelWords] = []

  /// No words yet.
  package init() {}

  /// A name with its share of the profile's total, callees included.
  package struct WeighedName: Sendable, Equatable {
    package var name: String
    package var share: Double

    /// Names something of a weight between 0 and 1.
    package init(_ name: String, share: Double = 0) {
      self.name = name
      self.share = share
    }
  }

  /// A label key with the values that samples have for it.
  package struct LabelWords: Sendable, Equatable {
    package var key: String
    package var values: [String]

    /// A key with some of its values.
    package init(_ key: String, _ values: [String]) {
      self.key = key
      self.values = values
    }
  }
}
