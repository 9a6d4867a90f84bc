extension Profile {
  /// The profile with all values multiplied.
  package func scaled(by factor: Double) -> Profile {
    scaled(columnsBy: Array(repeating: factor, count: sampleTypes.count))
  }

  /// The profile with each column multiplied by its factor, halves rounded away from zero.
  ///
  /// Samples without a value in any column that is really scaled are dropped, as in Go's pprof;
  /// factors of one change nothing. Products that do not fit become the nearest number that does.
  /// Columns without a factor keep their values.
  package func scaled(columnsBy factors: [Double]) -> Profile {
    guard factors.contains(where: { $0 != 1 }) else { return self }
    var kept = Array(repeating: false, count: samples.count)
    var columns = samples.values
    for (index, factor) in zip(columns.indices, factors) where factor != 1 {
      for sample in columns[index].indices {
        let product = (Double(columns[index][sample]) * factor).rounded()
        columns[index][sample] = Int64(saturating: product)
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

extension Int64 {
  /// Cuts off the fraction; what does not fit becomes the nearest number that does, and NaN zero.
  package init(saturating value: Double) {
    if let exact = Int64(exactly: value.rounded(.towardZero)) {
      self = exact
    } else if value.isNaN {
      self = 0
    } else {
      self = value < 0 ? .min : .max
    }
  }
}
