/// The binary form of CPU profiles, as gperftools writes it: words, then a memory map as text.
///
/// The words begin 0, 3, 0 (1 for Java), the period in microseconds, 0. Each sample is its count,
/// its depth and its addresses; a sample of 0, 1, 0 ends them. Words have 32 or 64 bits in either
/// byte order.
enum CPUWords {
  private struct Header {
    var words: WordReader
    var microseconds: Int64
    var isJava: Bool
  }

  /// The words of the header.
  private static let headerLength = 5
  private static let widestWord = 8

  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    if header(of: prefix) != nil { return .yes }
    return prefix.count < headerLength * widestWord ? .needMore : .no
  }

  static func decode(_ bytes: ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile {
    guard var header = header(of: bytes) else { throw DecodeError(.unrecognizedFormat) }
    var profile = LegacyProfile(
      sampleTypes: [("samples", "count"), ("cpu", "nanoseconds")],
      periodType: ("cpu", "nanoseconds"))
    profile.period = header.microseconds &* 1000
    try readSamples(&header.words, to: &profile, movesCallers: !header.isJava)
    var lines = TextLines(header.words.rest)
    if header.isJava {
      try JavaLocations.read(lines.rest, to: &profile)
    } else {
      profile.dropSignalFrames()
      profile.mappings = try MemoryMap.read(&lines)
      profile.mayRepeatLeaf = true
    }
    return profile
  }

  private static func header(of bytes: ArraySlice<UInt8>) -> Header? {
    for (width, isBigEndian) in [(4, false), (4, true), (8, false), (8, true)] {
      var words = WordReader(bytes, width: width, isBigEndian: isBigEndian)
      let head = (0..<headerLength).map { _ in words.next() }
      guard !words.isExhausted, head[0] == 0, head[1] == 3, head[2] <= 1, head[3] > 0, head[4] == 0
      else { continue }
      return Header(
        words: words, microseconds: Int64(bitPattern: head[3]), isJava: head[2] == 1)
    }
    return nil
  }

  private static func readSamples(
    _ words: inout WordReader, to profile: inout LegacyProfile, movesCallers: Bool
  ) throws(DecodeError) {
    while !words.rest.isEmpty {
      let count = words.next()
      let depth = words.next()
      guard !words.isExhausted, depth <= UInt64(words.rest.count / 4) else {
        throw DecodeError(.unrecognizedFormat)
      }
      var stack = (0..<Int(depth)).map { _ in words.next() }
      if count == 0, stack == [0] { return }
      if movesCallers {
        for index in stack.indices.dropFirst() { stack[index] &-= 1 }
      }
      let times = Int64(bitPattern: count)
      profile.samples.append(
        LegacySample(stack: stack, values: [times, times &* profile.period]))
    }
  }
}

extension LegacyProfile {
  /// Takes out the frames that the profiler's signal pushed between leaf and caller, up to two: a
  /// second frame that all samples share, or all but one in 32.
  fileprivate mutating func dropSignalFrames() {
    let margin = samples.count / 32
    for _ in 0..<2 {
      var counts: [UInt64: Int] = [:]
      for sample in samples where sample.stack.count > 1 {
        counts[sample.stack[1], default: 0] += 1
      }
      guard let frame = counts.first(where: { $0.value >= samples.count - margin })?.key else {
        return
      }
      for index in samples.indices
      where samples[index].stack.count > 1 && samples[index].stack[1] == frame {
        samples[index].stack.remove(at: 1)
      }
    }
  }
}
