import Profiles
import Testing

struct ForeignBytesTests {
  private func carried(_ bytes: [UInt8]) -> String {
    ForeignBytes.text(bytes[...])
  }

  @Test(arguments: ["", "main.f", "żółć", "日本"])
  func `plain text stays`(text: String) {
    #expect(carried(Array(text.utf8)) == text)
  }

  @Test(
    arguments: [
      [0xff, 0xfe], [0x61, 0x0a, 0x09], [0x61, 0x1b, 0x5b], [0xe2, 0x80, 0xae], [0xc2, 0x85],
      [0xe2, 0x80],
      [0xf4, 0x8f, 0xbf, 0xbf], [0xf4, 0x8f, 0xbc, 0x80, 0xf4], [0xed, 0xa0, 0x80], [0x7f, 0x00],
      Array(0...255),
    ] as [[UInt8]])
  func `everything else comes out as it went in`(bytes: [UInt8]) {
    let text = carried(bytes)
    #expect(Array(text.utf8) != bytes)
    #expect(ForeignBytes.restored(Array(text.utf8)) == bytes)
  }

  @Test func `nothing that acts is left while bytes are carried`() {
    let text = carried([0x61, 0x1b, 0xff, 0x62])
    #expect(text.unicodeScalars.map(\.value) == [0x61, 0x10ff1b, 0x10ffff, 0x62])
  }

  @Test(
    arguments: [
      ([0x01, 0x63], [0x20]), ([0x61, 0x0a], [0x61, 0x0b]), ([0x61], [0x61, 0x01]),
      ([0x7e], [0x7f]), ([0x7f], [0xc3, 0xa9]), ([0xc3, 0xa9], [0xff]),
      ([0xf3, 0xa0], [0xf3, 0xb0]),
    ] as [([UInt8], [UInt8])])
  func `texts are in the order of their bytes`(first: [UInt8], second: [UInt8]) {
    let texts = [carried(first), carried(second)]
    let order = [(0, 1), (1, 0), (0, 0)].map { left, right in
      ForeignBytes.precedes(texts[left].utf8.span, texts[right].utf8.span)
    }
    #expect(order == [true, false, false])
  }

  @Test func `texts that come back are the bytes that they were`() {
    var builder = ProfileBuilder()
    builder.keepsForeignBytes = true
    let id = builder.intern(carried([0x61, 0x0a]))
    #expect(Array(builder.profile.strings.utf8(id)) == [0x61, 0x0a])
    #expect(builder.profile.strings.reading("a\n") == builder.profile.strings[id])
    #expect(StringTable().reading("a\n") == "a\n")
  }

  @Test func `only a table that is told to carries bytes`() {
    var table = StringTable()
    table.append([0x61, 0xff])
    #expect(table[StringID(rawValue: 1)] == "a\\xff")
    table.keepsForeignBytes = true
    #expect(table[StringID(rawValue: 1)] == "a\u{10ffff}")
  }
}
