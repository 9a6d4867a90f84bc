import Benchstat
import Driver
import Foundation
import Testing

@Suite struct BenchstatSessionTests {
  private func messages(_ words: [String]) -> String {
    String(decoding: BenchstatSession.outcome(words).messages, as: UTF8.self)
  }

  @Test func `a file is read and summed up`() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("benchstat-\(UUID().uuidString).txt")
    try "BenchmarkX 1 5 ns/op\n".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = BenchstatSession.outcome(["label=\(file.path)"])
    #expect(outcome.exitCode == 0)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("X   5.000n ± ∞ ¹"))
  }

  @Test func `missing files and folders are told apart`() {
    #expect(
      messages(["nosuch.txt"]) == "benchstat: open nosuch.txt: no such file or directory\n")
    #expect(messages(["."]) == "benchstat: .:0: read .: is a directory\n")
  }
}
