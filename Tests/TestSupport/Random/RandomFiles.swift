import Bytes
import Formats

/// A folder of random profiles, with sources for some of the files they name.
package struct RandomFiles: Sendable {
  package let folder: String

  private static let sources = [
    "main.go", "run.go", "foo.cc", "file.cc", "bar.h", "String.java", "a b.c", "_cgo_gotypes.go",
  ]

  /// A folder that exists.
  package init(folder: String) {
    self.folder = folder
  }

  /// Writes the profiles of the seeds below a number, each in two variants, and the sources.
  package func write(profiles: Int) throws {
    for seed in 0..<profiles {
      for (variant, letter) in ["", "b"].enumerated() {
        let profile = RandomProfile.make(seed: UInt64(seed), variant: UInt64(variant))
        try save(PprofEncoder.encode(profile), as: "r\(seed)\(letter).pb")
      }
    }
    FileStatus.createFolder(folder + "/src")
    for source in Self.sources {
      let lines = (1...80).map { "\tline \($0) of \(source) {}\n" }.joined()
      try save(Array(lines.utf8), as: "src/" + source)
    }
  }

  /// The arguments of a recorded command line, with files where this folder has them.
  package func arguments(_ words: [String]) -> [String] {
    ["-symbolize=none", "-source_path=\(folder)/src"]
      + words.map { word in
        guard word.hasSuffix(".pb") else { return word }
        guard word.hasPrefix("-") else { return "\(folder)/\(word)" }
        let parts = word.split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? "\(parts[0])=\(folder)/\(parts[1])" : word
      }
  }

  /// What was printed, without the name of the folder.
  package func withoutFolder(_ output: [UInt8]) -> [UInt8] {
    Array(String(decoding: output, as: UTF8.self).utf8) == output
      ? Array(String(decoding: output, as: UTF8.self).replacing(folder, with: "FOLDER").utf8)
      : output
  }

  private func save(_ bytes: [UInt8], as name: String) throws {
    try OutputFile.create("\(folder)/\(name)").write(bytes)
  }
}
