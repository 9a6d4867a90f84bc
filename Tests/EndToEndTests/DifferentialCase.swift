import Bytes
import CLI
import Commands
import Driver
import Formats
import Rendering
import TestSupport

/// A random command line over random profiles, and what Go's pprof made of it.
struct DifferentialCase {
  let number: Int
  let fingerprint: String
  let status: String
  let words: [String]

  /// What one run of a program came to.
  struct Outcome {
    var output: [UInt8] = []
    var status = "0"
  }

  static func all() throws -> [DifferentialCase] {
    let bytes = try ProjectFiles.inflatedBytes(of: ProjectFiles.golden("differential/cases.txt.gz"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count > 3, let number = Int(parts[0]) else { return nil }
      return DifferentialCase(
        number: number, fingerprint: parts[1], status: parts[2], words: Array(parts[3...]))
    }
  }

  /// What we print, or nothing where we refuse.
  func run(in files: RandomFiles) -> Outcome {
    do {
      return Outcome(output: files.withoutFolder(try output(files)))
    } catch {
      return Outcome(status: "2")
    }
  }

  private func output(_ files: RandomFiles) throws -> [UInt8] {
    let arguments = ["-compat"] + files.arguments(words)
    guard let invocation = try PprofGrammar.parse(arguments),
      case .report(let request) = invocation.action
    else { return [] }
    let session = try Session.open(
      invocation.sources, environment: SourceFiles(),
      sink: OutputSink(isWatched: false) { _ in }, tell: { _ in })
    switch try session.run(request).content {
    case .report(let report): return TextRenderer.render(report)
    case .profile(let profile): return PprofEncoder.encode(profile)
    }
  }
}
