import Units

extension Options {
  /// The unit that values of a unit are shown in.
  ///
  /// Go's pprof writes any unit asked for behind numbers that cannot be converted to it: counts in
  /// `MB`. We show such values as they are.
  func shownUnit(of sampleUnit: String) -> String {
    let isForeign = !isCompatible && UnitFamily.lookup(sampleUnit) == nil && !fits(sampleUnit)
    return isForeign ? "minimum" : unit
  }

  /// Whether the unit asked for is one for values of a unit.
  func fits(_ sampleUnit: String) -> Bool {
    unit == sampleUnit || UnitConversion.isPossible(from: sampleUnit, to: unit)
  }
}
