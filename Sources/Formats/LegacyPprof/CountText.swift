/// Text profiles that only count stacks: goroutines, threads created, a program's own.
///
///     goroutine profile: total 3
///     2 @ 0x4005d0 0x400612
enum CountText {
  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    LegacyFormats.sniff(behindCommentsOf: prefix) { heading($0) != nil }
  }

  static func decode(_ text: ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile {
    var lines = TextLines(text)
    try lines.skipComments()
    guard let name = heading(lines.line)?.text else { throw DecodeError(.unrecognizedFormat) }
    var profile = LegacyProfile(sampleTypes: [(name, "count")], periodType: (name, "count"))
    while try lines.advance() {
      if lines.line.isBlankOrComment { continue }
      if lines.line.starts(with: "---") { break }
      profile.samples.append(try sample(at: lines.place))
    }
    try lines.skipToMemoryMap()
    profile.mappings = try MemoryMap.read(&lines)
    return profile
  }

  /// The name of what is counted, if the line is a heading.
  private static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var scanner = LineScanner(line)
    guard let name = scanner.some({ !$0.isSpace }), scanner.take(" profile: total "),
      scanner.digits() != nil, scanner.isAtEnd
    else { return nil }
    return name
  }

  private static func sample(at place: LinePlace) throws(DecodeError) -> LegacySample {
    var scanner = LineScanner(place.line)
    guard let count = scanner.digits(), scanner.take(" @"), isStack(scanner.rest),
      let value = try? NumberText.prefixed(count),
      let stack = try? AddressList.readCalls(scanner.rest, at: place)
    else { throw DecodeError(.malformedText, at: place.offset) }
    return LegacySample(stack: stack, values: [value])
  }

  /// Whether a text is one address or more, each behind one blank.
  private static func isStack(_ text: ArraySlice<UInt8>) -> Bool {
    var scanner = LineScanner(text)
    repeat {
      guard scanner.take(" 0x"), scanner.some(\.isLowerHexDigit) != nil else { return false }
    } while !scanner.isAtEnd
    return true
  }
}
