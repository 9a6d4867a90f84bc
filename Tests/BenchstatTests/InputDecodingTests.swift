import Benchstat
import Testing

@Suite struct InputDecodingTests {
  private func output(_ bytes: [UInt8], isCompatible: Bool = false) -> (String, String) {
    let words = ["-table", "pkg", "x"].map { Array($0.utf8) }
    let outcome = BenchstatRun.run(words, isCompatible: isCompatible) {
      (_) throws(InputFailure) in bytes
    }
    return (
      String(decoding: outcome.output, as: UTF8.self),
      String(decoding: outcome.messages, as: UTF8.self)
    )
  }

  private let text = "BenchmarkGrüße 1 5 ns/op\n"

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  @Test func `text in other encodings is read`() {
    let plain = output(Array(text.utf8)).0
    #expect(plain.contains("Grüße"))
    #expect(output([0xEF, 0xBB, 0xBF] + Array(text.utf8)).0 == plain)
    for isBig in [true, false] {
      #expect(output(utf16(text, isBig: isBig)).0 == plain)
      #expect(output(utf16("\u{FEFF}" + text, isBig: isBig)).0 == plain)
    }
  }

  @Test func `compatible reading finds nothing in UTF-16 and says nothing`() {
    let (output, messages) = output(utf16(text, isBig: false), isCompatible: true)
    #expect(output.isEmpty)
    #expect(messages.isEmpty)
  }

  @Test func `an odd byte at the end is dropped`() {
    #expect(output(utf16(text, isBig: false) + [0x41]).0 == output(Array(text.utf8)).0)
  }

  @Test func `an input without results is named`() {
    #expect(output([]).1 == "benchstat: x: no benchmark results\nbenchstat: no benchmark results\n")
  }

  @Test func `events of go test are unwrapped by package`() {
    let events = #"""
      {"Time":"2026-01-01T00:00:00Z","Action":"start","Package":"p"}
      {"Action":"output","Package":"p","Output":"pkg: p\n"}
      {"Action":"output","Package":"q","Output":"pkg: q\n"}
      {"Action":"output","Package":"p","Output":"BenchmarkA\u00e9\ud83d\ude00-8 \t"}
      {"Action":"output","Package":"q","Output":"BenchmarkB-8 \t"}
      {"Action":"output","Package":"p","Output":" 1\t 5 ns/op\n","Elapsed":1.5,"Ok":true}
      {"Action":"output","Package":"q","Output":" 1\t 6 ns/op\n"}
      not an event
      """#
    let (output, messages) = output(Array(events.utf8))
    #expect(messages.isEmpty)
    #expect(output.contains("pkg: p\n"))
    #expect(output.contains("Aé😀-8   5.000n"))
    #expect(output.contains("pkg: q\n"))
    #expect(output.contains("B-8   6.000n"))
  }

  @Test(arguments: [
    "{", "{\"Action\"", "{\"Action\":\"x", "{\"Action\":\"\\u12\"}", "{}", "{\"a\":{}}",
  ])
  func `what only begins like an event is text`(line: String) {
    #expect(output(Array((line + "\n" + text).utf8)).0.contains("Grüße"))
  }
}
