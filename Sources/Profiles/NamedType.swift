/// A sample type in words, comparable between profiles.
package struct NamedType: Hashable, Sendable {
  package var type: String
  package var unit: String

  /// Pairs a type's name with a unit's.
  package init(type: String, unit: String) {
    self.type = type
    self.unit = unit
  }
}

extension Profile {
  /// A sample type in words.
  package func named(_ type: ValueType) -> NamedType {
    NamedType(type: strings[type.type], unit: strings[type.unit])
  }

  /// The sample types in words.
  package var namedSampleTypes: [NamedType] { sampleTypes.map(named) }

  /// The period's type in words; none reads as empty, as in Go's pprof.
  package var namedPeriodType: NamedType {
    periodType.map(named) ?? NamedType(type: "", unit: "")
  }
}
