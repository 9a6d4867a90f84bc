/// Text profiles of the heap, its growth and its fragmentation, by tcmalloc and by Go's runtime.
///
///     heap profile: 3: 4096 [ 12: 16384] @ heap_v2/524288
///        1: 1024 [ 4: 4096] @ 0x4005d0 0x400612
enum HeapText {
  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    LegacyFormats.sniff(firstLineOf: prefix) { HeapHeader.read($0) != nil }
  }

  static func decode(_ text: ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile {
    var lines = TextLines(text)
    guard try lines.advance(), let header = HeapHeader.read(lines.line) else {
      throw DecodeError(.unrecognizedFormat)
    }
    var profile = LegacyProfile(
      sampleTypes: sampleTypes(header), periodType: ("space", "bytes"), period: header.period)
    while try lines.advance() {
      let line = lines.line.trimmed
      if line.isBlankOrComment { continue }
      if MemoryMap.isHeading(line) { break }
      profile.samples.append(try sample(line, header, at: lines.place))
    }
    try lines.skipToMemoryMap()
    profile.mappings = try MemoryMap.read(&lines)
    return profile
  }

  /// What is in use comes last, so that it is what reports show by default.
  private static func sampleTypes(_ header: HeapHeader) -> [LegacyProfile.Kind] {
    guard header.hasAllocations else { return [("objects", "count"), ("space", "bytes")] }
    return [
      ("alloc_objects", "count"), ("alloc_space", "bytes"),
      ("inuse_objects", "count"), ("inuse_space", "bytes"),
    ]
  }

  private static func sample(
    _ line: ArraySlice<UInt8>, _ header: HeapHeader, at place: LinePlace
  ) throws(DecodeError) -> LegacySample {
    guard let row = LineScanner.search(line, HeapRow.init) else { throw place.fault(.sampleShape) }
    var sample = LegacySample(stack: [], values: [], blockSize: 0)
    if header.hasAllocations {
      try sample.append(row.allocated, .allocation, header, at: place)
    }
    try sample.append(row.inuse, .inuse, header, at: place)
    sample.stack = try AddressList.readCalls(row.addresses, at: place)
    return sample
  }
}

/// The numbers of a heap sample's line, as text.
struct HeapRow {
  typealias Pair = (count: ArraySlice<UInt8>, size: ArraySlice<UInt8>)

  var inuse: Pair
  var allocated: Pair
  var addresses: ArraySlice<UInt8>

  init?(_ scanner: inout LineScanner) {
    guard let count = scanner.signedDigits(), scanner.takeColon(),
      let size = scanner.signedDigits(), scanner.takeBracket("["),
      let allCount = scanner.digits(), scanner.takeColon(),
      let allSize = scanner.digits(), scanner.takeBracket("]"), scanner.take(" @")
    else { return nil }
    inuse = (count, size)
    allocated = (allCount, allSize)
    addresses = scanner.run(\.isAddressText)
  }
}

extension LegacySample {
  /// Adds a count and its bytes, scaled up to what was probably allocated.
  fileprivate mutating func append(
    _ pair: HeapRow.Pair, _ kind: LegacyFault.HeapPair, _ header: HeapHeader, at place: LinePlace
  ) throws(DecodeError) {
    var count = try place.number(pair.count)
    var size = try place.number(pair.size)
    if count == 0, size != 0 { throw place.fault(.sizeWithoutCount(kind, size: size)) }
    if count != 0 {
      blockSize = size.dividedReportingOverflow(by: count).partialValue
      if header.isSampled { (count, size) = HeapSampling.scaled(count, size, rate: header.period) }
    }
    values += [count, size]
  }
}

extension LineScanner {
  /// Takes a colon and the blanks behind it.
  mutating func takeColon() -> Bool {
    guard take(":" as Unicode.Scalar) else { return false }
    skipBlanks()
    return true
  }

  /// Takes a bracket with blanks before it, and behind it if it opens.
  mutating func takeBracket(_ bracket: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard take(bracket) else { return false }
    if bracket == "[" { skipBlanks() }
    return true
  }
}
