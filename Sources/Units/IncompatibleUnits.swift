/// Two columns that cannot be merged because they measure different things.
package struct IncompatibleUnits: Error, Equatable {
  /// Column with the smallest unit so far.
  package let first: TypedUnit
  /// Column that does not convert into it.
  package let second: TypedUnit

  /// Names the pair.
  package init(first: TypedUnit, second: TypedUnit) {
    self.first = first
    self.second = second
  }
}
