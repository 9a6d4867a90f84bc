import Bytes
import Testing
import TestSupport

struct GzipTests {
  @Test func `deflating in pieces gives one member of all of them`() throws {
    var random = SeededRandom(seed: 1)
    let bytes = (0..<300_000).map { _ in UInt8(truncatingIfNeeded: random.below(20)) }
    var deflater = try Deflater()
    var compressed: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 70_000) {
      var piece = Array(bytes[start..<min(start + 70_000, bytes.count)])
      try deflater.deflate(
        &piece, isLast: start + 70_000 >= bytes.count, into: &compressed)
    }
    var inflater = try Inflater()
    var output = [UInt8](repeating: 0, count: bytes.count + 1)
    let range = compressed.indices
    let (consumed, produced) = try inflater.inflate(&compressed, in: range, into: &output, from: 0)
    #expect(consumed == range.count)
    #expect(Array(output[..<produced]) == bytes)
    let isComplete = inflater.isComplete
    #expect(isComplete)
  }
}
