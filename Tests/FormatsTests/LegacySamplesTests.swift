import Formats
import Profiles
import TestSupport
import Testing

/// The recorded files of old formats, against what Go's pprof makes of them.
@Suite struct LegacySamplesTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    var file: String
    var types: String
    var totals: [Int64]
    /// Of samples, locations and mappings.
    var counts: [Int]
    var testDescription: String { file }
  }

  @Test(arguments: expected)
  func `a recorded profile has the totals that pprof prints`(sample: Expected) throws {
    let decoded = try DecodedText(sample: sample.file)
    let profile = decoded.profile
    #expect(decoded.types.joined(separator: " ") == sample.types)
    #expect(profile.samples.values.map { $0.reduce(0, +) } == sample.totals)
    #expect(
      [profile.samples.count, profile.locations.count, profile.mappings.count] == sample.counts)
  }

  @Test(arguments: expected.map(\.file))
  func `a recorded profile cut short or damaged is decoded or refused, never trapped on`(
    file: String
  ) throws {
    let whole = try DecodedText.bytes(ofSample: file)
    var random = SeededRandom(seed: 11)
    for _ in 0..<40 {
      _ = try? DecodedText(bytes: Array(whole.prefix(random.below(whole.count))))
      var damaged = Array(whole.prefix(6000))
      for _ in 0..<(1 + random.below(4)) {
        damaged[random.below(damaged.count)] ^= 1 << UInt8(random.below(8))
      }
      _ = try? DecodedText(bytes: damaged)
    }
  }

  static let texts = [
    "heap profile: 1: 8 [2: 64] @ heap_v2/524288\n1: 8 [2: 64] @ 0x10 0x20\n"
      + "--- Memory map: ---\na=/b\n400000-500000 r-xp 00000000 08:02 1 $a/x (deleted)\n",
    "--- threadz 1 ---\n--- Thread 1f (name: m/1) stack: ---\n 0x10 0x20\n same as previous thread\n"
      + "--- Memory map: ---\n0x40-0x50 /bin/x (@ff) ab\n",
    "--- contentionz 1 ---\ncycles/second = 3\nsampling period = 100\n 19 2 @ 0x10\n",
    "--- heapz 1 ---\nformat = java\nresolution = bytes\n 7 2 @ 0x3 0x4\n\n 0x3 f (A.java:1)\n",
    "x profile: total 3\n3 @ 0x1 0x2\n",
  ]

  @Test(arguments: texts)
  func `every prefix and every flipped bit of a text is decoded or refused`(text: String) {
    let whole = Array(text.utf8)
    for length in whole.indices { _ = try? DecodedText(bytes: Array(whole.prefix(length))) }
    for bit in 0..<(whole.count * 8) {
      var flipped = whole
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      _ = try? DecodedText(bytes: flipped)
    }
    #expect(throws: Never.self) { try DecodedText(bytes: whole) }
  }

  private static let allTypes =
    "alloc_objects/count alloc_space/bytes inuse_objects/count inuse_space/bytes"

  static let expected = [
    Expected(
      file: "debug-text/block.txt", types: "contentions/count delay/nanoseconds",
      totals: [859, 11061667664], counts: [6, 32, 1]),
    Expected(
      file: "debug-text/goroutine.txt", types: "goroutine/count",
      totals: [22], counts: [18, 77, 1]),
    Expected(
      file: "debug-text/allocs.txt", types: allTypes,
      totals: [716022, 411499801, 348626, 60054793], counts: [49, 62, 1]),
    Expected(
      file: "debug-text/heap.txt", types: allTypes,
      totals: [716022, 411499801, 348626, 60054793], counts: [49, 62, 1]),
    Expected(
      file: "debug-text/threadcreate.txt", types: "threadcreate/count",
      totals: [8], counts: [2, 6, 1]),
    Expected(
      file: "debug-text/mutex.txt", types: "contentions/count delay/nanoseconds",
      totals: [383, 3339442715], counts: [11, 63, 1]),
    Expected(
      file: "gperftools/wordcount.growth.heap", types: "objects/count space/bytes",
      totals: [8, 64135168], counts: [8, 18, 13]),
    Expected(
      file: "gperftools/wordcount.heap", types: allTypes,
      totals: [29613, 67139207, 29567, 33019617], counts: [7, 25, 13]),
    Expected(
      file: "gperftools/wordcount.sampled.heap", types: "objects/count space/bytes",
      totals: [24576, 34022149], counts: [21, 16, 13]),
    Expected(
      file: "gperftools/wordcount.cpu.prof", types: "samples/count cpu/nanoseconds",
      totals: [300, 3000000000], counts: [205, 114, 13]),
  ]
}
