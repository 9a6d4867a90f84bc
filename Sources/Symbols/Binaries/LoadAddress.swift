/// Where a binary's part stood in the memory of the program that was profiled.
package struct MappedRange: Equatable, Sendable {
  package var start: UInt64
  package var limit: UInt64
  /// Where in the file it begins.
  package var offset: UInt64

  /// A part of a file, and the addresses it was mapped to.
  package init(start: UInt64, limit: UInt64, offset: UInt64) {
    self.start = start
    self.limit = limit
    self.offset = offset
  }
}

extension ELFFile {
  private static let load: UInt32 = 1
  private static let executable: UInt32 = 1
  private static let page: UInt64 = 4096
  /// Where the kernel's half of the address space begins.
  private static let kernel: UInt64 = 1 << 63

  /// What to take from addresses of a profile to get the binary's own.
  ///
  /// Mirrors pprof's internal/elfexec. A file offset x belongs to the memory address
  /// x − offset + start, and to the binary's own address x − segment's offset + segment's address.
  package func base(for range: MappedRange, containing address: UInt64) throws(BinaryError)
    -> UInt64
  {
    if range.start == 0, range.offset == 0, range.limit == 0 || range.limit == .max { return 0 }
    let segment = try segment(for: range, containing: address)
    switch kind {
    case .relocatable:
      guard range.offset == 0 else { throw .noSegment }
      return range.start
    case .executable, .shared:
      guard let segment else { return kind == .executable ? 0 : range.start &- range.offset }
      if range.start >= Self.kernel { return range.start &- segment.address }
      return range.start &- range.offset &+ segment.offset &- segment.address
    }
  }

  private func segment(for range: MappedRange, containing address: UInt64) throws(BinaryError)
    -> Segment?
  {
    guard range.start < range.limit, range.limit < Self.kernel else { return textSegment }
    let loaded = segments.filter { $0.type == Self.load }
    guard !loaded.isEmpty else { return nil }
    let candidates = loaded.filter { Self.overlaps($0, range) }
    guard candidates.count > 1 else {
      guard let only = candidates.first else { throw .noSegment }
      return only
    }
    let place = address &- range.start &+ range.offset
    let matching = candidates.filter {
      place >= $0.offset && place - $0.offset < $0.memorySize
    }
    guard matching.count == 1 else { throw .noSegment }
    return matching[0]
  }

  /// Whether a mapping can be one of a segment's; sizes are of memory, since files may be stripped.
  private static func overlaps(_ segment: Segment, _ range: MappedRange) -> Bool {
    let mappedLimit = range.offset &+ (range.limit &- range.start)
    let limit = segment.offset &+ segment.memorySize
    guard segment.fileSize > 0, range.offset < limit, segment.offset < mappedLimit else {
      return false
    }
    let inPage = segment.address & (segment.alignment &- 1)
    let first = segment.offset > inPage ? segment.offset - inPage : 0
    guard range.offset >= first else { return false }
    // The last page of a segment, followed by more than it: another segment's.
    let isTail = range.offset > segment.offset && limit < range.offset &+ page
    return !(isTail && mappedLimit >= limit &+ page)
  }

  /// The segment that holds the section of that name.
  private var textSegment: Segment? {
    guard let text = sections.first(where: { $0.name == ".text" }) else { return nil }
    return segments.first {
      $0.type == Self.load && $0.flags & Self.executable != 0 && text.address >= $0.address
        && text.address - $0.address < $0.memorySize
    }
  }
}
