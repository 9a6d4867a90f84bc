/// Everything a profile holds, under the numbers its source gave.
package struct RawProfile: Sendable, Equatable {
  package var comments: [String] = []
  package var documentation = ""
  package var periodType = ValueType(type: "", unit: "")
  package var period: Int64 = 0
  package var timeNanoseconds: Int64 = 0
  package var durationNanoseconds: Int64 = 0
  package var valueTypes: [ValueType] = []
  package var samples: [Sample] = []
  package var locations: [Location] = []
  package var mappings: [Mapping] = []

  /// Holds nothing yet.
  package init() {}

  /// What a value counts.
  package struct ValueType: Sendable, Equatable {
    package var type: String
    package var unit: String
    /// Whether reports are about it unless another is chosen.
    package var isDefault: Bool

    /// A type in its unit.
    package init(type: String, unit: String, isDefault: Bool = false) {
      self.type = type
      self.unit = unit
      self.isDefault = isDefault
    }
  }

  /// One sample.
  package struct Sample: Sendable, Equatable {
    package var values: [Int64]
    /// The numbers of its locations, leaf first.
    package var locations: [UInt64]
    package var labels: SampleLabels

    /// A sample with its labels.
    package init(values: [Int64], locations: [UInt64], labels: SampleLabels) {
      self.values = values
      self.locations = locations
      self.labels = labels
    }
  }
}
