import Benchstat
import Foundation

/// What Go's benchstat did with a command line, and what ours does.
struct GoldenRun {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden/benchstat")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()

  let name: String

  private func bytes(_ file: String) -> [UInt8] {
    (try? Data(contentsOf: Self.folder.appendingPathComponent("\(name)/\(file)"))).map { Array($0) }
      ?? []
  }

  var output: [UInt8] { bytes("_stdout") }
  var messages: [UInt8] { bytes("_stderr") }
  var exitCode: Int32 { Int32(text("_rc").trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1 }
  var words: [[UInt8]] {
    bytes("_args").split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(
      Array.init)
  }
  var isCSV: Bool { words.contains(Array("csv".utf8)) }

  func text(_ file: String) -> String {
    String(decoding: bytes(file), as: UTF8.self)
  }

  /// An input of the case, nothing of one there is not.
  func bytes(of path: [UInt8]) -> [UInt8] {
    bytes(path == Array("-".utf8) ? "_stdin" : String(decoding: path, as: UTF8.self))
  }

  func run(isCompatible: Bool) -> BenchstatRun.Outcome {
    BenchstatRun.run(words, isCompatible: isCompatible) { (path) throws(InputFailure) in
      let file = path == Array("-".utf8) ? "_stdin" : String(decoding: path, as: UTF8.self)
      let url = Self.folder.appendingPathComponent("\(name)/\(file)")
      guard FileManager.default.fileExists(atPath: url.path) else {
        throw .open("no such file or directory")
      }
      return bytes(file)
    }
  }
}

/// Runs a command line on texts by name.
func benchstat(
  _ words: [String], _ files: [String: String], isCompatible: Bool = false
) -> (output: String, messages: String, exitCode: Int32) {
  let outcome = BenchstatRun.run(
    words.map { Array($0.utf8) }, isCompatible: isCompatible
  ) { (path) throws(InputFailure) in
    guard let text = files[String(decoding: path, as: UTF8.self)] else {
      throw .open("no such file or directory")
    }
    return Array(text.utf8)
  }
  return (
    String(decoding: outcome.output, as: UTF8.self),
    String(decoding: outcome.messages, as: UTF8.self), outcome.exitCode
  )
}

/// Lines of results of one benchmark with one value each.
func results(_ name: String, _ values: [Double], unit: String = "ns/op") -> String {
  values.map { "Benchmark\(name) 1 \($0) \(unit)\n" }.joined()
}
