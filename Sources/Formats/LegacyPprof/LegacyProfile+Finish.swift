import Profiles

extension LegacyProfile {
  /// Puts the profile together: places addresses in mappings and stacks them.
  consuming func finish() -> Profile {
    var builder = ProfileBuilder()
    for type in sampleTypes { builder.addSampleType(type.type, unit: type.unit) }
    mappings.mergeAdjacent()
    mappings.moveMainBinaryFirst()
    var locations = LegacyLocations()
    for sample in samples { locations.add(sample.stack) }
    let lines = addJavaLines(locations.addresses, to: &builder)
    addLocations(locations, lines: lines, to: &builder)
    addSamples(locations, to: &builder)
    describe(&builder)
    return builder.finish()
  }

  private func addJavaLines(_ addresses: [UInt64], to builder: inout ProfileBuilder) -> [Line?] {
    guard let javaLines else { return addresses.map { _ in nil } }
    var functions: [ArraySlice<UInt8>: FunctionID] = [:]
    return addresses.map { address in
      guard let known = javaLines[address] else { return nil }
      if let id = functions[known.function] { return Line(function: id, line: known.line) }
      var function = Function()
      function.name = builder.intern(utf8: known.function)
      function.systemName = function.name
      function.filename = builder.intern(utf8: known.file)
      let id = builder.add(function)
      functions[known.function] = id
      return Line(function: id, line: known.line)
    }
  }

  /// Java's addresses only number its locations, so they end here.
  private func addLocations(
    _ locations: LegacyLocations, lines: [Line?], to builder: inout ProfileBuilder
  ) {
    var locator = MappingLocator(mappings)
    var placed: [Location] = []
    for (address, line) in zip(locations.addresses, lines) {
      var location = Location()
      location.address = javaLines == nil ? address : 0
      let isUnknown = address != 0 && line == nil
      location.mapping = isUnknown ? locator.mapping(of: address) : nil
      placed.append(location)
    }
    for mapping in locator.mappings { _ = builder.add(Mapping(mapping, in: &builder)) }
    for (location, line) in zip(placed, lines) {
      _ = builder.add(location, lines: line.map { [$0] } ?? [])
    }
  }

  private func addSamples(_ locations: LegacyLocations, to builder: inout ProfileBuilder) {
    let bytes = builder.intern("bytes")
    for sample in samples {
      let label = sample.blockSize.map {
        Label(key: bytes, value: .number($0, unit: .empty))
      }
      builder.addSample(
        leafFirst: locations.ids(of: withoutRepeatedLeaf(sample.stack)), values: sample.values,
        labels: label.map { [$0] } ?? [])
    }
  }

  /// Drops the leaf's caller where it is the leaf once more: the unwinder saw it and the signal's
  /// context had it, and only the unwinder's was moved back onto a call.
  private func withoutRepeatedLeaf(_ stack: [UInt64]) -> [UInt64] {
    guard mayRepeatLeaf, stack.count > 1, stack[0] == stack[1] &+ 1 else { return stack }
    var rest = stack
    rest.remove(at: 1)
    return rest
  }

  private func describe(_ builder: inout ProfileBuilder) {
    let frames = LegacyFrames(sampleTypes: sampleTypes.map(\.type))
    let drop = builder.intern(frames.drop)
    let keep = builder.intern(frames.keep)
    let type = ValueType(
      type: builder.intern(periodType.type), unit: builder.intern(periodType.unit))
    builder.describe { profile in
      profile.periodType = type
      profile.period = period
      profile.durationNanoseconds = durationNanoseconds
      profile.dropFrames = drop
      profile.keepFrames = keep
    }
  }
}

extension Mapping {
  fileprivate init(_ mapping: LegacyMapping, in builder: inout ProfileBuilder) {
    self.init()
    start = mapping.start
    limit = mapping.limit
    offset = mapping.offset
    file = builder.intern(utf8: mapping.file)
    buildID = builder.intern(utf8: mapping.buildID)
  }
}
