import Benchstat
import Testing

@Suite struct GoldenRunTests {
  @Test(arguments: GoldenRun.names)
  func `a recorded run of Go's benchstat is repeated`(name: String) {
    let golden = GoldenRun(name: name)
    let outcome = golden.run(isCompatible: true)
    #expect(outcome.exitCode == golden.exitCode)
    #expect(outcome.messages == golden.messages)
    if golden.isCSV {
      #expect(rounded(outcome.output) == rounded(golden.output))
    } else {
      #expect(
        String(decoding: outcome.output, as: UTF8.self)
          == String(decoding: golden.output, as: UTF8.self))
    }
  }

  /// Fields with numbers to twelve digits: logarithms of different libraries differ in the last.
  private func rounded(_ text: [UInt8]) -> [String] {
    text.split(separator: 0x0A).flatMap { line in
      line.split(separator: 0x2C, omittingEmptySubsequences: false).map { field in
        let text = String(decoding: field, as: UTF8.self)
        guard let value = Double(text) else { return text }
        return value == 0 ? "0" : "\((value / scale(value) * 1e12).rounded()) \(scale(value))"
      }
    }
  }

  private func scale(_ value: Double) -> Double {
    var scale = 1.0
    while scale < value.magnitude { scale *= 10 }
    while scale > value.magnitude { scale /= 10 }
    return scale
  }

  /// Where ours differs without being asked to repeat Go's errors.
  @Test(arguments: GoldenRun.names)
  func `without compatibility only known cases differ`(name: String) {
    let golden = GoldenRun(name: name)
    let outcome = golden.run(isCompatible: false)
    if name.hasPrefix("err-") || name == "csv-empty" {
      #expect(outcome.exitCode == 1)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.messages.isEmpty)
    } else if golden.isCSV || ["p-zero-quirk-51", "unit-meta"].contains(name) {
      #expect(outcome.exitCode == 0)
      #expect(outcome.output != golden.output)
    } else {
      #expect(outcome.exitCode == golden.exitCode)
      #expect(outcome.output == golden.output)
    }
  }
}
