/// Text profiles of waiting for locks, by C++ programs and by Go's runtime.
///
///     --- contentionz 1 ---
///     cycles/second = 3201000000
///     sampling period = 100
///       19490304       27 @ 0xbccc97 0xc61202
enum ContentionText {
  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    LegacyFormats.sniff(firstLineOf: prefix, isHeading)
  }

  static func decode(_ text: ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile {
    var lines = TextLines(text)
    guard try lines.advance(), isHeading(lines.line) else {
      throw DecodeError(.unrecognizedFormat)
    }
    var profile = LegacyProfile(
      sampleTypes: [("contentions", "count"), ("delay", "nanoseconds")],
      periodType: ("contentions", "count"))
    let frequency = try readAttributes(&lines, to: &profile)
    try readSamples(&lines, to: &profile, frequency: frequency)
    try lines.skipToMemoryMap()
    profile.mappings = try MemoryMap.read(&lines)
    return profile
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    ["--- contentionz ", "--- mutex:", "--- contention:"].contains { line.starts(with: $0) }
  }

  /// Reads the `name = value` lines, up to the first other; returns the cycles of a second.
  private static func readAttributes(
    _ lines: inout TextLines, to profile: inout LegacyProfile
  ) throws(DecodeError) -> Int64 {
    var frequency: Int64 = 0
    while try lines.advance() {
      let line = lines.line.trimmed
      if line.isBlankOrComment { continue }
      guard !line.starts(with: "---"), let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
        break
      }
      let value = line[(equals + 1)...].trimmed
      switch line[..<equals].trimmed.text {
      case "cycles/second": frequency = try number(value)
      case "sampling period": profile.period = try number(value)
      case "ms since reset": profile.durationNanoseconds = try number(value) &* 1_000_000
      case "discarded samples": break
      // Java's agent says its format and resolution under the same heading.
      default: throw DecodeError(.unrecognizedFormat)
      }
    }
    return frequency
  }

  private static func number(_ text: ArraySlice<UInt8>) throws(DecodeError) -> Int64 {
    guard let value = try? NumberText.prefixed(text) else {
      throw DecodeError(.unrecognizedFormat)
    }
    return value
  }

  /// Reads samples from the line handed out last.
  private static func readSamples(
    _ lines: inout TextLines, to profile: inout LegacyProfile, frequency: Int64
  ) throws(DecodeError) {
    repeat {
      let line = lines.line.trimmed
      if line.starts(with: "---") { return }
      if line.isBlankOrComment { continue }
      guard let row = LineScanner.search(line, ContentionRow.init) else {
        throw DecodeError(.unrecognizedFormat)
      }
      profile.samples.append(
        try sample(row, period: profile.period, frequency: frequency, at: lines.place))
    } while try lines.advance()
  }

  /// Scales cycles waited to nanoseconds, and both values to what was not sampled.
  private static func sample(
    _ row: ContentionRow, period: Int64, frequency: Int64, at place: LinePlace
  ) throws(DecodeError) -> LegacySample {
    var delay = try place.number(row.delay)
    var count = try place.number(row.count)
    if period > 0 {
      if frequency > 0 {
        let gigahertz = Double(frequency) / 1e9
        delay = Int64(truncating: Double(delay) * Double(period) / gigahertz)
      }
      count &*= period
    }
    let stack = try AddressList.readCalls(row.addresses, at: place)
    return LegacySample(stack: stack, values: [count, delay])
  }
}

/// The parts of a contention sample's line, as text.
private struct ContentionRow {
  var delay: ArraySlice<UInt8>
  var count: ArraySlice<UInt8>
  var addresses: ArraySlice<UInt8>

  /// Delay and count need no blank between them: the last digit of a single number is the count.
  init?(_ scanner: inout LineScanner) {
    guard let first = scanner.digits() else { return nil }
    let joined = scanner
    scanner.skipBlanks()
    if let second = scanner.digits(), scanner.take(" @") {
      (delay, count) = (first, second)
    } else {
      scanner = joined
      guard first.count > 1, scanner.take(" @") else { return nil }
      (delay, count) = (first.dropLast(), first.suffix(1))
    }
    addresses = scanner.run(\.isAddressText)
  }
}
