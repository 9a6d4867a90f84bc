extension Profile {
  /// The profile with all values multiplied.
  package func scaled(by factor: Double, _ overflow: Overflow = .cuts) -> Profile {
    scaled(columnsBy: Array(repeating: factor, count: sampleTypes.count), overflow)
  }

  /// The profile with each column multiplied by its factor, halves rounded away from zero.
  ///
  /// Samples without a value in any column that is really scaled are dropped, as in Go's pprof;
  /// factors of one change nothing. Columns without a factor keep their values.
  package func scaled(columnsBy factors: [Double], _ overflow: Overflow = .cuts) -> Profile {
    guard factors.contains(where: { $0 != 1 }) else { return self }
    var kept = Array(repeating: false, count: samples.count)
    var columns = samples.values
    for (index, factor) in zip(columns.indices, factors) where factor != 1 {
      for sample in columns[index].indices {
        let product = (Double(columns[index][sample]) * factor).rounded()
        columns[index][sample] = overflow.number(product)
        if columns[index][sample] != 0 { kept[sample] = true }
      }
    }
    var result = self
    result.samples = samples.replacing(values: columns).filtered(by: kept)
    return result
  }

  /// The profile scaled so that each column's sum is that of another profile's.
  package func normalized(to other: Profile) throws(MergeError) -> Profile {
    guard namedPeriodType == other.namedPeriodType else {
      throw .periodTypes(namedPeriodType, other.namedPeriodType)
    }
    guard namedSampleTypes == other.namedSampleTypes else {
      throw .sampleTypes(namedSampleTypes, other.namedSampleTypes)
    }
    let factors = zip(samples.values, other.samples.values).map { own, wanted in
      let sum = own.reduce(0, &+)
      return sum == 0 ? 0 : Double(wanted.reduce(0, &+)) / Double(sum)
    }
    return scaled(columnsBy: factors)
  }
}
