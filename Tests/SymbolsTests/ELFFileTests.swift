import Symbols
import TestSupport
import Testing

@Suite struct ELFFileTests {
  @Test func `a binary tells its kind, its build and its functions`() throws {
    let file = try ELFFile.open(SampleBinary.path)
    #expect(file.kind == .shared)
    #expect(file.segments.filter { $0.type == 1 }.map(\.offset) == [0, 0x2000, 0x7000, 0x7c90])
    #expect(try file.buildID() == "4b3964c2d00283ff360625dee560b2ed5e219115")
    let functions = try file.functions()
    #expect(functions.first { $0.name == "main" }?.address == 0x2290)
    #expect(functions.contains { $0.name.hasPrefix("_ZN9wordcount10CountWords") })
    #expect(functions.map(\.address) == functions.map(\.address).sorted())
  }

  @Test func `addresses of a moved program lead back to the file`() throws {
    let file = try ELFFile.open(SampleBinary.path)
    let range = MappedRange(start: 0x564d_fd93_2000, limit: 0x564d_fd93_7000, offset: 0x2000)
    let base = try file.base(for: range, containing: 0x564d_fd93_36bd)
    #expect(0x564d_fd93_36bd - base == 0x36bd)
    let data = MappedRange(start: 0x1_0000_7000, limit: 0x1_0000_9000, offset: 0x7000)
    #expect(try file.base(for: data, containing: 0x1_0000_7d00) == 0xffff_f000)
  }

  @Test func `a mapping of everything moves nothing`() throws {
    let file = try ELFFile.open(SampleBinary.path)
    for limit in [0, UInt64.max] {
      #expect(
        try file.base(for: MappedRange(start: 0, limit: limit, offset: 0), containing: 9) == 0)
    }
  }

  @Test func `a mapping of what is not in the file is refused`() throws {
    let file = try ELFFile.open(SampleBinary.path)
    let range = MappedRange(start: 0x5000_0000, limit: 0x5000_1000, offset: 0x40_0000)
    #expect(throws: BinaryError.noSegment) { try file.base(for: range, containing: 0x5000_0010) }
  }

  @Test func `what is no binary is refused`() throws {
    #expect(throws: BinaryError.unknownFormat) { _ = try ELFFile.open(#filePath) }
    #expect(!ELFFile.isBinary(#filePath) && !ELFFile.isBinary("/") && !ELFFile.isBinary(""))
    #expect(ELFFile.isBinary(SampleBinary.path))
  }

  @Test func `damaged binaries never stop the program`() throws {
    let contents = try SampleBinary.contents()
    var random = SeededRandom(seed: 5)
    try SampleBinary.withFolder { folder in
      for round in 0..<200 {
        var bytes = contents
        if round.isMultiple(of: 4) { bytes.removeLast(random.below(bytes.count)) }
        for _ in 0..<8 where !bytes.isEmpty {
          let tail = min(bytes.count, 2000)
          let place =
            random.below(2) == 0 ? random.below(tail) : bytes.count - 1 - random.below(tail)
          bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
        try SampleBinary.write(bytes, to: folder + "/binary")
        read(folder + "/binary")
      }
    }
  }

  private func read(_ path: String) {
    guard let file = try? ELFFile.open(path) else { return }
    _ = try? file.buildID()
    _ = try? file.functions()
    let range = MappedRange(start: 0x564d_fd93_2000, limit: 0x564d_fd93_7000, offset: 0x2000)
    _ = try? file.base(for: range, containing: range.start)
  }
}
