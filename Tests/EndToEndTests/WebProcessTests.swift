import Foundation
import Glibc
import TestSupport
import Testing

/// The program with `-http`, from its first line to its end.
struct WebProcessTests {
  /// A running program and what it said.
  private final class Run {
    let process = Process()
    private let errors = Pipe()

    init(_ arguments: [String], folder: URL) throws {
      process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "swprof")
      process.arguments = arguments
      process.environment = [
        "HOME": folder.path(), "TMPDIR": folder.path(), "PATH": folder.path() + ":/usr/bin:/bin",
        "BROWSER": folder.path() + "/browser",
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
    }

    /// The next line on the standard error stream; nil at its end.
    func line() -> String? {
      var bytes: [UInt8] = []
      while let byte = try? errors.fileHandleForReading.read(upToCount: 1)?.first {
        if byte == 0x0a { return String(decoding: bytes, as: UTF8.self) }
        bytes.append(byte)
      }
      return nil
    }

    /// The rest of what it says, and how it ended.
    func end() throws -> (text: String, code: Int32, reason: Process.TerminationReason) {
      let rest = try errors.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return (
        String(decoding: rest, as: UTF8.self), process.terminationStatus, process.terminationReason
      )
    }
  }

  private let folder: URL
  private let profile = SampleFiles.queryEngine("slow/cpu.pb.gz")

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "swprof-http-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func removeFolder() {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `it serves until it is told to end, and leaves nothing`(signal: Int32) throws {
    defer { removeFolder() }
    let run = try Run(["-http=:", "-no_browser", profile], folder: folder)
    let line = try #require(run.line())
    #expect(line.hasPrefix("Serving web UI on http://localhost:"))
    #expect(line.hasSuffix("/"))
    kill(run.process.processIdentifier, signal)
    let end = try run.end()
    #expect(end.text == "")
    #expect(end.code == 0)
    #expect(end.reason == .exit)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == [])
  }

  @Test func `a browser gets a file that leads to the page, which goes with the program`() throws {
    defer { removeFolder() }
    let script = folder.appending(path: "browser")
    try WrittenProgram.write(
      "#!/bin/sh\ncp \"$1\" \"$0.copy\"; ls -l \"$1\" > \"$0.list\"\n", to: script.path())
    let run = try Run(["-http=:", profile], folder: folder)
    let address = try #require(run.line()?.dropFirst("Serving web UI on ".count))
    let list = folder.appending(path: "browser.list")
    for _ in 0..<100 where (try? Data(contentsOf: list).isEmpty) ?? true { usleep(50_000) }
    let page = try String(contentsOf: folder.appending(path: "browser.copy"), encoding: .utf8)
    #expect(page.contains("content=\"0; url=\(address)\""))
    #expect(try String(contentsOf: list, encoding: .utf8).hasPrefix("-rw-------"))
    // Files are counted as shown only once the browser has had its time to read them.
    usleep(1_200_000)
    kill(run.process.processIdentifier, SIGTERM)
    #expect(try run.end().code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(left == ["browser", "browser.copy", "browser.list"])
  }

  @Test(arguments: [
    ("-http=8080", "swprof: -http takes [host]:[port], not \"8080\"\n"),
    (
      "-http=0.0.0.0:",
      "swprof: -http=0.0.0.0: lets in other machines; -allow_remote permits that\n"
    ),
  ])
  func `a place that cannot be served ends it with one line`(flag: String, line: String) throws {
    defer { removeFolder() }
    let end = try Run([flag, "-no_browser", profile], folder: folder).end()
    #expect(end.text == line)
    #expect(end.code == 2)
  }

  @Test func `a place that is taken ends it with one line`() throws {
    defer { removeFolder() }
    let first = try Run(["-http=:", "-no_browser", profile], folder: folder)
    let place = try #require(first.line()?.split(separator: "/").dropFirst().first)
    let end = try Run(["-http=\(place)", "-no_browser", profile], folder: folder).end()
    #expect(end.text == "swprof: another program serves at \(place) already\n")
    #expect(end.code == 2)
    kill(first.process.processIdentifier, SIGTERM)
    #expect(try first.end().code == 0)
  }
}
