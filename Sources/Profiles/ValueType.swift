/// What a value counts, and in which unit.
package struct ValueType: Hashable, Sendable {
  package var type: StringID
  package var unit: StringID

  /// Pairs a type's name with a unit's.
  package init(type: StringID, unit: StringID) {
    self.type = type
    self.unit = unit
  }
}
