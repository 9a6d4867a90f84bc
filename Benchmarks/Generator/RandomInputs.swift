import Bytes
import Formats
import TestSupport

/// Writes random profiles and a file of command lines over them, for other programs to run.
enum RandomInputs {
  /// Takes a folder, the number of profiles and that of command lines from the command line's words.
  static func write(_ words: [String]) throws {
    let counts = words.suffix(2).compactMap { Int($0) }
    guard counts.count == 2, counts[0] > 0 else { return }
    try RandomFiles(folder: words[1]).write(profiles: counts[0])
    let lines = (0..<counts[1]).map { seed in
      RandomCommand.make(seed: UInt64(seed), profiles: counts[0]).joined(separator: "\t")
    }
    try OutputFile.create(words[1] + "/commands.txt")
      .write(Array(lines.joined(separator: "\n").utf8) + [10])
  }
}
