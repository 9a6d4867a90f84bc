import Bytes
import Testing

struct GzipMembersTests {
  private func compressed(_ text: String) throws -> [UInt8] {
    try Inflater.compressing(Array(text.utf8))
  }

  @Test func `members are found by their ends`() throws {
    let pieces = try ["one", "", String(repeating: "x", count: 300_000)].map(compressed)
    let ranges = try Inflater.members(of: Array(pieces.joined()))
    #expect(ranges.map(\.count) == pieces.map(\.count))
    #expect(ranges.last?.upperBound == pieces.joined().count)
  }

  @Test func `what is cut off or is no gzip has no members`() throws {
    let whole = try compressed("one") + compressed("two")
    #expect(throws: GzipFault.self) { try Inflater.members(of: Array(whole.dropLast())) }
    #expect(throws: GzipFault.badHeader) { try Inflater.members(of: [1, 2, 3]) }
    #expect(throws: GzipFault.self) { try Inflater.members(of: whole + [0]) }
  }
}
