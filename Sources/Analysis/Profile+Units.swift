import Profiles
import Units

extension Profile {
  /// The profiles with only the sample types common to all, in the finest unit of each.
  static func unified(_ profiles: [Profile]) throws(CombineError) -> [Profile] {
    let common: [Profile]
    do {
      common = try withCommonSampleTypes(profiles)
    } catch {
      throw .merge(error)
    }
    guard common.count > 1 else { return common }
    let periodUnit = try finestPeriodUnit(common)
    let sampleUnits = try finestSampleUnits(common)
    return common.map { $0.converted(period: periodUnit, samples: sampleUnits) }
  }

  private static func finestPeriodUnit(_ profiles: [Profile]) throws(CombineError) -> TypedUnit? {
    do {
      return try TypedUnit.finest(profiles.map { TypedUnit($0.namedPeriodType) })
    } catch {
      throw .periodUnits(error)
    }
  }

  private static func finestSampleUnits(
    _ profiles: [Profile]
  ) throws(CombineError) -> [TypedUnit?] {
    let types = profiles.map { $0.namedSampleTypes.map { TypedUnit($0) } }
    guard let first = types.first else { return [] }
    do {
      return try first.indices.map { column throws(IncompatibleUnits) in
        try TypedUnit.finest(types.map { $0[column] })
      }
    } catch {
      throw .sampleUnits(error)
    }
  }

  /// The profile in other units; the types keep their names.
  private func converted(period: TypedUnit?, samples: [TypedUnit?]) -> Profile {
    let own = namedSampleTypes.map { TypedUnit($0) }
    let ratios = zip(own, samples).map { type, wanted in wanted.map { type.ratio(to: $0) } ?? 1 }
    var result = scaled(columnsBy: ratios)
    for (column, wanted) in samples.enumerated() {
      guard let unit = wanted?.unit, unit != own[column].unit else { continue }
      result.sampleTypes[column].unit = result.addText(unit)
    }
    if let unit = period?.unit, unit != namedPeriodType.unit {
      let value = UnitConversion(from: namedPeriodType.unit, to: unit).scaled(self.period).value
      result.period = Overflow.cuts.number(value)
      let id = result.addText(unit)
      result.periodType?.unit = id
    }
    return result
  }
}

extension TypedUnit {
  fileprivate init(_ type: NamedType) {
    self.init(type: type.type, unit: type.unit)
  }
}
