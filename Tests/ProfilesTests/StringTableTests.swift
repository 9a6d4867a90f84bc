import Profiles
import Testing

struct StringTableTests {
  private func table(_ texts: [[UInt8]]) -> StringTable {
    var table = StringTable()
    for text in texts { table.append(text) }
    return table
  }

  @Test func `texts come back by position`() {
    let table = table([Array("main".utf8), [], Array("grüße".utf8)])
    #expect(
      (0..<4 as Range<UInt32>).map { table[StringID(rawValue: $0)] } == ["", "main", "", "grüße"])
    #expect(table.count == 4)
  }

  @Test func `a position outside the table is an empty text`() {
    #expect(table([])[StringID(rawValue: 7)] == "")
    #expect(table([]).isEmpty(StringID(rawValue: .max)))
  }

  @Test func `bytes that are not UTF-8 are spelled out, the others kept`() {
    let bytes: [UInt8] = [0x61, 0xff, 0xc3, 0xa9, 0x00, 0xe2, 0x82]
    let text = table([bytes])[StringID(rawValue: 1)]
    #expect(text.hasPrefix("a\\xffé\0\\x"))
    #expect(text.hasSuffix("\\x82"))
  }
}
