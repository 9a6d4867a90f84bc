import Benchstat
import TestSupport
import Testing

@Suite struct DamagedInputTests {
  private func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + random.below(8)) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      default:
        let part = Array(" -1e308 0x1p-1074 inf nan 9e18 µ\u{3000} ns*MB/ns \n".utf8)
        bytes.insert(contentsOf: part.dropFirst(random.below(part.count)), at: place)
      }
    }
    return bytes
  }

  @Test(arguments: ["text", "csv", "json", "markdown", "html"])
  func `damage to inputs, filters and projections never stops a run`(format: String) {
    let seed = UInt64.random(in: 0..<1_000_000)
    var random = SeededRandom(seed: seed)
    let names = GoldenRun.names.filter { !$0.hasPrefix("real-") }
    for _ in 0..<12 {
      let golden = GoldenRun(name: names[random.below(names.count)])
      var words = golden.words
      if words.count > 1, random.below(3) == 0 {
        let place = random.below(words.count)
        words[place] = damaged(words[place], &random)
      }
      let isCompatible = random.below(2) == 0
      let outcome = BenchstatRun.run(
        [Array("-format=\(format)".utf8), Array("-gate".utf8)] + words,
        isCompatible: isCompatible
      ) { (path) throws(InputFailure) in damaged(golden.bytes(of: path), &random) }
      #expect([0, 1, 125, 128].contains(outcome.exitCode), "seed \(seed), case \(golden.name)")
    }
  }

  @Test func `many values and names are no trouble`() {
    let values = (0..<1200).map { Double(1 + $0 % 977) }
    let text = results("X", values) + (0..<300).map { results("Y\($0)", [1]) }.joined()
    let outcome = benchstat(["-gate", "a", "b"], ["a": text, "b": text])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("n=1200"))
  }
}
