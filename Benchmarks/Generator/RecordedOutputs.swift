import Bytes
import TestSupport

/// Makes a golden of what a program printed for random command lines.
///
/// `OUTPUTS/17` holds the bytes printed for line 17 of `commands.txt`, `OUTPUTS/17.status` the exit
/// status; a line without them is left out. All lines are kept with a hash of the bytes, and every
/// so many with the bytes themselves.
enum RecordedOutputs {
  private static let textEvery = 25

  static func collect(_ words: [String]) throws {
    let (folder, outputs, golden) = (words[1], words[2], words[3])
    var cases = ""
    var texts: [UInt8] = []
    for (number, line) in try ProjectFiles.lines(of: folder + "/commands.txt").enumerated() {
      guard let status = try? ProjectFiles.lines(of: "\(outputs)/\(number).status").first,
        let output = try? ProjectFiles.bytes(of: "\(outputs)/\(number)")
      else { continue }
      let neutral = RandomFiles(folder: folder).withoutFolder(output)
      cases += "\(number)\t\(Fingerprint(neutral).text)\t\(status)\t\(line)\n"
      guard number % textEvery == 0 else { continue }
      texts += Array("#\(number) \(neutral.count)\n".utf8) + neutral + [10]
    }
    try save(Array(cases.utf8), as: golden + "/cases.txt.gz")
    try save(texts, as: golden + "/texts.txt.gz")
  }

  private static func save(_ bytes: [UInt8], as path: String) throws {
    try OutputFile.create(path).write(try Inflater.compressing(bytes))
  }
}
