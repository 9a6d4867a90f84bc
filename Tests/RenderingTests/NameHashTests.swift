import Reports
import Testing

struct NameHashTests {
  @Test func `hashes are those that the authors publish`() {
    #expect(
      ["", "a", "foobar"].map { NameHash.short($0) } == [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968])
    #expect(
      ["", "a", "foobar"].map { NameHash.long($0) }
        == [0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8])
  }
}
