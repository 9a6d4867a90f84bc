/// What a column of values measures and in which unit, as two profiles to be merged declare it.
package struct TypedUnit: Sendable, Hashable {
  /// Measured thing, such as `cpu` or `alloc_space`.
  package let type: String
  /// Unit as the profile spells it.
  package let unit: String

  /// Pairs a measured thing with its unit.
  package init(type: String, unit: String) {
    self.type = type
    self.unit = unit
  }

  /// Tells whether values convert into one another; a plural "s" in the type makes no difference.
  package func isCompatible(with other: TypedUnit) -> Bool {
    guard Self.singular(type) == Self.singular(other.type) else { return false }
    if unit == other.unit { return true }
    return UnitFamily.all.contains {
      $0.unit(named: unit) != nil && $0.unit(named: other.unit) != nil
    }
  }

  /// Factor that turns values of this unit into another.
  package func ratio(to other: TypedUnit) -> Double {
    UnitConversion(from: unit, to: other.unit).scaled(1).value
  }

  /// Finds the smallest unit among columns to be merged, so that scaling loses nothing.
  ///
  /// Fewer than two columns need no common unit and give `nil`; the first pair that does not
  /// convert is thrown.
  package static func finest(_ types: [TypedUnit]) throws(IncompatibleUnits) -> TypedUnit? {
    guard var finest = types.first, types.count > 1 else { return nil }
    for type in types.dropFirst() {
      guard finest.isCompatible(with: type) else {
        throw IncompatibleUnits(first: finest, second: type)
      }
      if type.ratio(to: finest) < 1 { finest = type }
    }
    return finest
  }

  private static func singular(_ type: String) -> Substring {
    type.hasSuffix("s") ? type.dropLast() : type[...]
  }
}
