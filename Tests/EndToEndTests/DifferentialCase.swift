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
    try CommandLineRun.output(["-compat"] + files.arguments(words))
  }
}
