import Formats
import Profiles
import Testing

@Suite struct CPUWordsTests {
  /// Writes words of a width and byte order.
  private func words(_ values: [UInt64], width: Int = 8, isBigEndian: Bool = false) -> [UInt8] {
    values.flatMap { value in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private let header: [UInt64] = [0, 3, 0, 10_000, 0]
  private let end: [UInt64] = [0, 1, 0]

  @Test(arguments: [4, 8], [false, true])
  func `words of either width and byte order are read`(width: Int, isBigEndian: Bool) throws {
    let samples: [UInt64] = [5, 2, 0x400100, 0x400201, 1, 1, 0x400300]
    let bytes = words(header + samples + end, width: width, isBigEndian: isBigEndian)
    let profile = try DecodedText(bytes: bytes + Array("400000-500000: /bin/x\n".utf8))
    #expect(profile.types == ["samples/count", "cpu/nanoseconds"])
    #expect(profile.period == "cpu/nanoseconds 10000000")
    #expect(profile.samples == ["5 50000000: 400100 400200", "1 10000000: 400300"])
    #expect(profile.mappings == ["400000-500000+0 /bin/x"])
  }

  @Test func `a second frame that all samples share is the signal's, and so may be the next`()
    throws
  {
    let bytes = words(header + [1, 4, 0x10, 0x21, 0x31, 0x41, 1, 4, 0x11, 0x21, 0x31, 0x51] + end)
    let profile = try DecodedText(bytes: bytes)
    #expect(profile.samples == ["1 10000000: 10 40", "1 10000000: 11 50"])
    #expect(profile.profile.locations.map(\.address) == [0x10, 0x40, 0x11, 0x50])
  }

  @Test func `a third shared frame stays, and so does one that most samples lack`() throws {
    let shared = words(header + [1, 5, 0x10, 0x21, 0x31, 0x41, 0x51] + end)
    #expect(try DecodedText(bytes: shared).samples == ["1 10000000: 10 40 50"])
    let mixed = words(header + [1, 2, 0x10, 0x21, 1, 2, 0x10, 0x31] + end)
    #expect(
      try DecodedText(bytes: mixed).samples == ["1 10000000: 10 20", "1 10000000: 10 30"])
  }

  @Test func `a leaf repeated by the unwinder is there once`() throws {
    let samples: [UInt64] = [1, 3, 0x10, 0x10, 0x21, 1, 3, 0x50, 0x61, 0x71]
    #expect(
      try DecodedText(bytes: words(header + samples + end)).samples == [
        "1 10000000: 10 20", "1 10000000: 50 60 70",
      ])
  }

  @Test func `Java's addresses stay and are named by the table behind the words`() throws {
    let java = words([0, 3, 1, 10_000, 0, 2, 2, 0x3, 0x4] + end)
    let table = "0x3 com.example.f (A.java:7)\n0x4 GC\n"
    #expect(
      try DecodedText(bytes: java + Array(table.utf8)).samples == [
        "2 20000000: com.example.f@A.java:7 GC@:0"
      ])
  }

  @Test func `a depth that the file cannot hold is not believed`() {
    let bytes = words(header + [1, 1 << 40, 0x10])
    #expect(throws: DecodeError(.unrecognizedFormat)) { try DecodedText(bytes: bytes) }
  }

  @Test func `the end may be missing`() throws {
    #expect(
      try DecodedText(bytes: words(header + [1, 1, 0x10])).samples == ["1 10000000: 10"])
  }
}
