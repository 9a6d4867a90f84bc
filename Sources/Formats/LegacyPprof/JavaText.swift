/// Text profiles of Java's heap and locks: attributes, samples, and a table of the locations.
///
///     --- heapz 1 ---
///     format = java
///     resolution = bytes
///         7048     1 @ 0x00000003 0x00000004
///      0x00000003 com.example.Foo.bar (Foo.java:12)
enum JavaText {
  private enum Kind {
    case heap
    case contention
  }

  /// Java's agent records an allocation every 512 KiB.
  private static let samplingRate: Int64 = 512 << 10

  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    LegacyFormats.sniff(firstLineOf: prefix) { kind($0) != nil }
  }

  static func decode(_ text: ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile {
    var lines = TerminatedLines(text)
    guard let heading = lines.next, let kind = kind(heading) else {
      throw DecodeError(.unrecognizedFormat)
    }
    lines.advance()
    var profile = LegacyProfile(sampleTypes: [], periodType: ("", ""), period: 0)
    while let line = lines.next, try readAttribute(line, of: kind, at: lines.place, to: &profile) {
      lines.advance()
    }
    while let line = lines.next, try readSample(line, of: kind, at: lines.place, to: &profile) {
      lines.advance()
    }
    try JavaLocations.read(lines.rest, to: &profile)
    guard !profile.sampleTypes.isEmpty || profile.samples.isEmpty else {
      throw DecodeError(.legacy(.noSampleTypes))
    }
    return profile
  }

  private static func kind(_ line: ArraySlice<UInt8>) -> Kind? {
    switch line.trimmed.text {
    case "--- heapz 1 ---": .heap
    case "--- contentionz 1 ---": .contention
    default: nil
    }
  }

  /// Reads a line of attributes; false if it is none, and so a sample.
  private static func readAttribute(
    _ line: ArraySlice<UInt8>, of kind: Kind, at place: LinePlace, to profile: inout LegacyProfile
  ) throws(DecodeError) -> Bool {
    if line.trimmed.isEmpty { return true }
    guard let (name, value) = attribute(line.trimmed) else { return false }
    switch (kind, name.text) {
    case (_, "format") where value.text == "java": break
    case (.heap, "resolution"):
      profile.sampleTypes = [("inuse_objects", "count"), ("inuse_space", value.text)]
    case (.contention, "resolution"):
      profile.sampleTypes = [("contentions", "count"), ("delay", value.text)]
    case (.contention, "sampling period"):
      profile.periodType = ("contentions", "count")
      profile.period = try place.number(value, .javaAttribute, NumberText.prefixed)
    case (.contention, "ms since reset"):
      let milliseconds = try place.number(value, .javaAttribute, NumberText.prefixed)
      profile.durationNanoseconds = milliseconds &* 1_000_000
    default: throw DecodeError(.unrecognizedFormat)
    }
    return true
  }

  /// Finds the first `name=value` of a line.
  private static func attribute(_ line: ArraySlice<UInt8>)
    -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)?
  {
    var scanner = LineScanner(line)
    while !scanner.isAtEnd {
      _ = scanner.run { !$0.isAttributeText }
      let name = scanner.run(\.isAttributeText)
      var behind = scanner
      if !name.isEmpty, behind.take("=" as Unicode.Scalar),
        let value = behind.some(\.isAttributeText)
      {
        return (name.trimmed, value.trimmed)
      }
    }
    return nil
  }

  /// Reads a sample's line; false if it is none, and so the table of locations begins.
  private static func readSample(
    _ line: ArraySlice<UInt8>, of kind: Kind, at place: LinePlace, to profile: inout LegacyProfile
  ) throws(DecodeError) -> Bool {
    if line.trimmed.isEmpty { return true }
    guard let row = LineScanner.search(line.trimmed, JavaRow.init) else { return false }
    let stack = try AddressList.read(row.addresses, at: place)
    let count = try place.number(row.count, .javaSample, NumberText.prefixed)
    let value = try place.number(row.value, .javaSample, NumberText.prefixed)
    var sample = LegacySample(stack: stack, values: [count, value])
    switch kind {
    case .heap:
      guard count != 0 else { throw place.fault(.noObjects(line: line.trimmed.text)) }
      sample.blockSize = value / count
      let scaled = HeapSampling.scaled(count, value, rate: samplingRate)
      sample.values = [scaled.0, scaled.1]
    case .contention:
      let period = profile.period
      if period != 0 { sample.values = sample.values.map { $0 &* period } }
    }
    profile.samples.append(sample)
    return true
  }
}

/// The parts of a Java sample's line, as text; the value comes before the count.
private struct JavaRow {
  var value: ArraySlice<UInt8>
  var count: ArraySlice<UInt8>
  var addresses: ArraySlice<UInt8>

  init?(_ scanner: inout LineScanner) {
    guard let value = scanner.digits(), scanner.takeBlanks(), let count = scanner.digits(),
      scanner.takeBlanks(), scanner.take("@" as Unicode.Scalar), scanner.takeBlanks()
    else { return nil }
    self.value = value
    self.count = count
    addresses = scanner.run(\.isAddressText)
  }
}
