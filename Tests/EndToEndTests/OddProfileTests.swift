import Bytes
import Foundation
import TestSupport
import Testing

/// A command line over odd profiles, and what Go's pprof wrote and answered.
///
/// Bytes stand in the file as characters of the same number, as JSON holds text.
struct OddCommand: Decodable, CustomTestStringConvertible {
  let args: [String]
  let stdin: String
  let status: Int32
  let stdout: String
  let stderr: String

  var testDescription: String { args.joined(separator: " ") }

  static func all() throws -> [OddCommand] {
    let bytes = try ProjectFiles.inflatedBytes(of: ProjectFiles.golden("odd/cases.jsonl.gz"))
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(OddCommand.self, from: Data($0))
    }
  }

  /// The program, which is built beside the tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "swprof")

  /// What the program makes of it: its exit code and both streams.
  func run() throws -> (status: Int32, stdout: String, stderr: String) {
    let folder = URL.temporaryDirectory.appending(path: "swprof-odd-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let streams = ["in", "out", "err"].map { folder.appending(path: $0) }
    try Data(stdin.utf8).write(to: streams[0])
    for stream in streams[1...] { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = args
    process.currentDirectoryURL = URL(filePath: ProjectFiles.golden("odd/profiles"))
    process.environment = [
      "SWPROF_COMPAT": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "HOME": folder.path(), "PPROF_TMPDIR": folder.path(), "PATH": "/usr/bin:/bin",
    ]
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Self.text(streams[1]), try Self.text(streams[2]))
  }

  /// A profile as it is before it is compressed.
  private static func text(_ file: URL) throws -> String {
    var text = ""
    for byte in try ProjectFiles.inflatedBytes(of: file.path()) {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return text
  }
}

/// Profiles in shapes that are rare and valid, and command lines and scripts that nobody means.
struct OddProfileTests {
  @Test(arguments: try OddCommand.all())
  func `streams and exit codes are the original's`(command: OddCommand) throws {
    let ours = try command.run()
    #expect(ours.status == command.status)
    #expect(ours.stdout.unicodeScalars.elementsEqual(command.stdout.unicodeScalars))
    #expect(ours.stderr.unicodeScalars.elementsEqual(command.stderr.unicodeScalars))
    if ours.stdout != command.stdout { report(ours.stdout, command.stdout) }
    if ours.stderr != command.stderr { report(ours.stderr, command.stderr) }
  }

  private func report(_ ours: String, _ theirs: String) {
    let lines = [ours, theirs].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let first = zip(lines[0], lines[1]).first { $0 != $1 }
    Issue.record("ours: \(first?.0 ?? "(shorter)")\ntheirs: \(first?.1 ?? "(shorter)")")
  }
}
