import Bytes

/// A binary in the Executable and Linkable Format, as far as addresses and names need it.
///
/// Tables are read when they are asked for, so that a large binary costs no more than its tables.
/// Layout: the generic System V ABI, chapters 4 and 5.
package struct ELFFile: ~Copyable {
  /// How its code gets its addresses.
  package enum Kind: Sendable {
    /// Fixed by the linker.
    case executable
    /// Chosen when it is loaded: libraries and position-independent executables.
    case shared
    /// Not linked yet, as kernel modules are.
    case relocatable
  }

  /// A part of the file that is mapped into memory.
  package struct Segment: Equatable, Sendable {
    package var type: UInt32 = 0
    package var flags: UInt32 = 0
    package var offset: UInt64 = 0
    package var address: UInt64 = 0
    package var fileSize: UInt64 = 0
    package var memorySize: UInt64 = 0
    package var alignment: UInt64 = 0
  }

  /// A table of the file.
  struct Section {
    var name = ""
    var nameOffset: UInt32 = 0
    var type: UInt32 = 0
    var address: UInt64 = 0
    var offset: UInt64 = 0
    var size: UInt64 = 0
    var link: UInt32 = 0
  }

  private static let maximumTableSize: UInt64 = 1 << 30

  private let file: InputFile
  let layout: ELFLayout
  package let kind: Kind
  package let segments: [Segment]
  let sections: [Section]

  /// Whether a path leads to such a binary.
  package static func isBinary(_ path: String) -> Bool {
    guard FileSystem.status(of: path)?.kind == .file else { return false }
    return (try? open(path)) != nil
  }

  /// Reads the header and the tables of contents.
  package static func open(_ path: String) throws(BinaryError) -> ELFFile {
    let file = try openFile(path)
    let header = try slice(of: file, at: 0, count: 64)
    guard let layout = ELFLayout(header) else { throw .unknownFormat }
    let reader = ELFReader(header, layout)
    let contents = reader.contents
    let kind = try kind(reader.half(16))
    let segments = try segments(of: file, contents, layout)
    let sections = try sections(of: file, contents, layout)
    return ELFFile(
      file: file, layout: layout, kind: kind, segments: segments, sections: sections)
  }

  private init(
    file: consuming InputFile, layout: ELFLayout, kind: Kind, segments: [Segment],
    sections: [Section]
  ) {
    self.file = file
    self.layout = layout
    self.kind = kind
    self.segments = segments
    self.sections = sections
  }

  private static func openFile(_ path: String) throws(BinaryError) -> InputFile {
    do throws(InputError) {
      return try InputFile.open(path)
    } catch {
      throw .input(error)
    }
  }

  private static func kind(_ number: Int) throws(BinaryError) -> Kind {
    switch number {
    case 1: return .relocatable
    case 2: return .executable
    case 3: return .shared
    default: throw .unknownFormat
    }
  }

  private static func slice(
    of file: borrowing InputFile, at start: UInt64, count: UInt64
  ) throws(BinaryError) -> [UInt8] {
    guard let first = Int(exactly: start), count <= maximumTableSize else { throw .damaged }
    do throws(InputError) {
      return try file.slice(at: first, count: Int(count))
    } catch {
      throw .input(error)
    }
  }

  /// Bytes of the file; fewer where it ends before.
  func bytes(at start: UInt64, count: UInt64) throws(BinaryError) -> [UInt8] {
    try Self.slice(of: file, at: start, count: count)
  }

  private static func segments(
    of file: borrowing InputFile, _ contents: ELFReader.Contents, _ layout: ELFLayout
  ) throws(BinaryError) -> [Segment] {
    let size = UInt64(contents.segmentCount) * UInt64(contents.segmentSize)
    let reader = ELFReader(try slice(of: file, at: contents.segments, count: size), layout)
    return reader.starts(count: contents.segmentCount, stride: contents.segmentSize)
      .map(reader.segment)
  }

  private static func sections(
    of file: borrowing InputFile, _ contents: ELFReader.Contents, _ layout: ELFLayout
  ) throws(BinaryError) -> [Section] {
    let size = UInt64(contents.sectionCount) * UInt64(contents.sectionSize)
    let reader = ELFReader(try slice(of: file, at: contents.sections, count: size), layout)
    var sections = reader.starts(count: contents.sectionCount, stride: contents.sectionSize)
      .map(reader.section)
    guard sections.indices.contains(contents.nameSection) else { return sections }
    let place = sections[contents.nameSection]
    let names = ELFReader(try slice(of: file, at: place.offset, count: place.size), layout)
    for index in sections.indices {
      sections[index].name = names.text(Int(sections[index].nameOffset))
    }
    return sections
  }
}
