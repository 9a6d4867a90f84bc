import Foundation
import TestSupport
import Testing

/// A repository whose commits each hold a recorded profile, searched with git's own bisection.
struct BisectTests {
  private struct Repository {
    let folder: URL
    let environment: [String: String]

    init() throws {
      folder = URL.temporaryDirectory.appending(path: "swprof-bisect-" + UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      environment = [
        "HOME": folder.path(), "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com", "LC_ALL": "C",
      ]
    }

    @discardableResult
    func git(_ words: [String]) throws -> (output: String, code: Int32) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["git"] + words
      process.currentDirectoryURL = folder
      process.environment = environment
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
    }

    /// Commits a recording and returns the commit.
    func commit(_ build: String, _ number: Int) throws -> String {
      let name = "\(build)/replicates/cpu-\(number < 10 ? "0" : "")\(number).pb.gz"
      let data = try Data(contentsOf: URL(filePath: SampleFiles.queryEngine(name)))
      try data.write(to: folder.appending(path: "cpu.pb.gz"))
      try git(["add", "cpu.pb.gz"])
      try git(["commit", "-q", "-m", "\(build) \(number)"])
      return try git(["rev-parse", "HEAD"]).output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The program, which is built beside the tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "swprof").path()

  @Test(arguments: [["--gate"], ["--fail-on", "fn:Join>5pp"], ["--fail-on", "regress>20%"]])
  func `git bisect run finds the commit that made the program slow`(gate: [String]) throws {
    let repository = try Repository()
    defer { try? FileManager.default.removeItem(at: repository.folder) }
    try repository.git(["init", "-q", "-b", "main", "."])
    var commits: [String] = []
    for number in 2...6 { commits.append(try repository.commit("fast", number)) }
    for number in 1...5 { commits.append(try repository.commit("slow", number)) }
    try repository.git(["bisect", "start", commits[9], commits[0]])
    let old = SampleFiles.queryEngine("fast/replicates/cpu-01.pb.gz")
    let run = try repository.git(
      ["bisect", "run", Self.program, "diff"] + gate + [old, "cpu.pb.gz"])
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("\(commits[5]) is the first bad commit"), "\(run.output)")
  }

  @Test func `a recording that is damaged is skipped, a rule that is wrong ends the search`() throws
  {
    let repository = try Repository()
    defer { try? FileManager.default.removeItem(at: repository.folder) }
    try repository.git(["init", "-q", "."])
    let good = try repository.commit("fast", 2)
    try Data("no profile".utf8).write(to: repository.folder.appending(path: "cpu.pb.gz"))
    try repository.git(["commit", "-q", "-a", "-m", "damaged"])
    let bad = try repository.commit("slow", 1)
    let old = SampleFiles.queryEngine("fast/replicates/cpu-01.pb.gz")
    try repository.git(["bisect", "start", bad, good])
    let skipped = try repository.git(
      ["bisect", "run", Self.program, "diff", "--gate", old, "cpu.pb.gz"])
    #expect(skipped.output.contains("only 'skip'ped commits left"), "\(skipped.output)")
    try repository.git(["bisect", "reset"])
    try repository.git(["bisect", "start", bad, good])
    let ended = try repository.git(
      ["bisect", "run", Self.program, "diff", "--fail-on", "regres>5%", old, "cpu.pb.gz"])
    #expect(ended.code != 0 && !ended.output.contains("first bad commit"), "\(ended.output)")
    #expect(ended.output.contains(#"column 1: "regres" is neither"#), "\(ended.output)")
  }
}
