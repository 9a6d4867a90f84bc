import Glibc
import TestSupport
import Testing

/// One line of Golden/reports/cases.txt: a command line and what Go's pprof printed for it.
struct RecordedCommand: CustomTestStringConvertible {
  let name: String
  private let arguments: [String]

  var testDescription: String { name }

  static func all() throws -> [RecordedCommand] {
    let bytes = try ProjectFiles.bytes(of: ProjectFiles.golden("reports/cases.txt"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return RecordedCommand(
        name: words[0], arguments: ["-compat", "-symbolize=none"] + words.dropFirst().map(located))
    }
  }

  /// Paths in the file begin at the project's folder.
  private static func located(_ word: String) -> String {
    var parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    if let last = parts.popLast() {
      let isPath = last.hasPrefix("Tests/") || last.hasPrefix("SampleProfiles/")
      parts.append(isPath ? ProjectFiles.root + "/" + last : last)
    }
    return parts.joined(separator: "=")
  }

  func expected() throws -> [UInt8] {
    try ProjectFiles.inflatedBytes(of: ProjectFiles.golden("reports/\(name).gz"))
  }

  /// What we print; a profile as it is before it is compressed.
  func run() throws -> [UInt8] {
    try CommandLineRun.output(arguments)
  }
}

struct RecordedCommandTests {
  init() {
    unsafe setenv("TZ", "UTC", 1)
  }

  @Test(arguments: try RecordedCommand.all())
  func `a report is the original's to the byte`(command: RecordedCommand) throws {
    let (ours, theirs) = (try command.run(), try command.expected())
    guard ours != theirs else { return }
    let lines = [ours, theirs].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let first = zip(lines[0], lines[1]).first { $0 != $1 }
    Issue.record(
      "\(lines[0].count) and \(lines[1].count) lines; ours: \(first?.0 ?? ""), theirs: \(first?.1 ?? "")"
    )
  }
}
