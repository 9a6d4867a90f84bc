import Profiles

extension PprofDecoder {
  /// Checks what could only be checked at the end, and puts the profile together.
  mutating func finish() throws(DecodeError) -> Profile {
    let hasStrings = strings.count > 0
    if !hasStrings { strings.append(EmptyCollection<UInt8>()) }
    try highestString.check(against: strings)
    guard hasStrings else { throw DecodeError(.stringIndex(0, count: 0), in: "string_table") }
    try checkValueCounts()
    try checkIDs()
    try resolveFunctions()
    resolveMappings()
    samples.seal()
    let table =
      samples.count == 0
      ? SampleTable(typeCount: sampleTypes.count) : try samples.table(locationIDs)
    var profile = Profile(sampleTypes: sampleTypes, samples: table, strings: strings)
    profile.locations = locations
    profile.lines = lines
    profile.functions = functions
    profile.mappings = mappings
    profile.periodType = periodType
    scalars.apply(to: &profile)
    return profile
  }

  private func checkValueCounts() throws(DecodeError) {
    guard let count = samples.valueCount else { return }
    guard !sampleTypes.isEmpty else { throw DecodeError(.noSampleTypes, in: "sample_type") }
    if count != sampleTypes.count {
      throw DecodeError(.valueCount(count, types: sampleTypes.count), in: "sample[0].value")
    }
    if let odd = samples.oddValueCount {
      throw DecodeError(
        .valueCount(odd.count, types: sampleTypes.count), in: "sample[\(odd.sample)].value")
    }
  }

  private mutating func resolveFunctions() throws(DecodeError) {
    for index in locations.indices {
      for line in locations[index].lines {
        guard let position = functionIDs[lineFunctions[line]] else {
          throw DecodeError(
            .noFunction(lineFunctions[line], location: locations[index].number),
            in: "location[\(index)].line.function_id")
        }
        lines[line].function = FunctionID(rawValue: position)
      }
    }
    lineFunctions = []
  }

  /// A mapping that the file does not hold is no mapping, as in Go's pprof.
  private mutating func resolveMappings() {
    for index in locations.indices {
      locations[index].mapping = mappingIDs[locationMappings[index]].map(MappingID.init(rawValue:))
    }
    locationMappings = []
  }
}
