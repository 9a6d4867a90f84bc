/// Width and order of a binary's numbers.
struct ELFLayout: Equatable, Sendable {
  let isWide: Bool
  let isBigEndian: Bool

  /// Reads the identification that every binary begins with; nil if there is none.
  init?(_ header: [UInt8]) {
    guard header.starts(with: [0x7f, 0x45, 0x4c, 0x46]), header.count >= 52 else { return nil }
    guard (1...2).contains(header[4]), (1...2).contains(header[5]) else { return nil }
    isWide = header[4] == 2
    isBigEndian = header[5] == 2
    if isWide, header.count < 64 { return nil }
  }
}

/// Numbers and texts at places of a table; what lies outside reads as zero or empty.
struct ELFReader {
  let bytes: [UInt8]
  let layout: ELFLayout

  init(_ bytes: [UInt8], _ layout: ELFLayout) {
    self.bytes = bytes
    self.layout = layout
  }

  private func number(_ start: Int, count: Int) -> UInt64 {
    guard start >= 0, start <= bytes.count - count else { return 0 }
    var value: UInt64 = 0
    for index in 0..<count {
      let byte = UInt64(bytes[start + (layout.isBigEndian ? index : count - 1 - index)])
      value = value &<< 8 | byte
    }
    return value
  }

  func half(_ start: Int) -> Int { Int(number(start, count: 2)) }

  func word(_ start: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(start, count: 4)) }

  func long(_ start: Int) -> UInt64 { number(start, count: 8) }

  /// A number as wide as the binary's addresses.
  func address(_ start: Int) -> UInt64 {
    number(start, count: layout.isWide ? 8 : 4)
  }

  /// The text from a place to the next zero byte.
  func text(_ start: Int) -> String {
    guard bytes.indices.contains(start) else { return "" }
    return String(decoding: bytes[start...].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Where the entries of a table begin that are wholly there.
  func starts(count: Int, stride: Int) -> [Int] {
    guard stride > 0 else { return [] }
    return (0..<min(count, bytes.count / stride)).map { $0 * stride }
  }
}

extension ELFReader {
  /// Where a header says that the tables of contents are.
  struct Contents {
    var segments: UInt64 = 0
    var segmentSize = 0
    var segmentCount = 0
    var sections: UInt64 = 0
    var sectionSize = 0
    var sectionCount = 0
    var nameSection = 0
  }

  var contents: Contents {
    let sizes = layout.isWide ? 54 : 42
    return Contents(
      segments: address(layout.isWide ? 32 : 28), segmentSize: half(sizes),
      segmentCount: half(sizes + 2), sections: address(layout.isWide ? 40 : 32),
      sectionSize: half(sizes + 4), sectionCount: half(sizes + 6), nameSection: half(sizes + 8))
  }

  func segment(_ start: Int) -> ELFFile.Segment {
    var segment = ELFFile.Segment()
    segment.type = word(start)
    segment.flags = word(start + (layout.isWide ? 4 : 24))
    segment.offset = address(start + (layout.isWide ? 8 : 4))
    segment.address = address(start + (layout.isWide ? 16 : 8))
    segment.fileSize = address(start + (layout.isWide ? 32 : 16))
    segment.memorySize = address(start + (layout.isWide ? 40 : 20))
    segment.alignment = address(start + (layout.isWide ? 48 : 28))
    return segment
  }

  func section(_ start: Int) -> ELFFile.Section {
    let width = layout.isWide ? 8 : 4
    var section = ELFFile.Section()
    section.nameOffset = word(start)
    section.type = word(start + 4)
    section.address = address(start + 8 + width)
    section.offset = address(start + 8 + 2 * width)
    section.size = address(start + 8 + 3 * width)
    section.link = word(start + 8 + 4 * width)
    return section
  }

  /// A symbol, and whether it names code; nil for what is defined elsewhere.
  func symbol(_ start: Int, names: ELFReader) -> (ELFSymbol, ELFSymbol.Kind)? {
    let info = bytes[start + (layout.isWide ? 4 : 12)]
    guard half(start + (layout.isWide ? 6 : 14)) != 0 else { return nil }
    let symbol = ELFSymbol(
      name: names.text(Int(word(start))), address: address(start + (layout.isWide ? 8 : 4)),
      size: address(start + (layout.isWide ? 16 : 8)))
    return (symbol, ELFSymbol.Kind(rawValue: info & 0xf))
  }
}
