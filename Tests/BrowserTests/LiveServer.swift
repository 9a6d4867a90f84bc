import BrowserSupport
import Foundation
import Glibc
import Testing

/// The program serving a profile; it keeps its settings in a folder of its own.
struct LiveServer {
  /// Where its page is.
  let address: String
  private let process: Process
  private let folder: URL

  /// Starts it with a profile and waits until it says where it is.
  init(_ words: [String] = [PageFiles.fast]) throws {
    folder = URL.temporaryDirectory.appending(path: "swprof-live-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    process = Process()
    process.executableURL = URL(filePath: PageFiles.program)
    process.arguments = ["-http=localhost:", "-no_browser"] + words
    process.environment = [
      "HOME": folder.path(), "XDG_CONFIG_HOME": folder.path(), "PATH": "/usr/bin:/bin",
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    var said = ""
    while !said.contains("/t/") || !said.hasSuffix("\n") {
      let chunk = errors.fileHandleForReading.availableData
      try #require(!chunk.isEmpty, "it ended: \(said)")
      said += String(decoding: chunk, as: UTF8.self)
    }
    let words = said.split { $0 == " " || $0 == "\n" }
    address = String(try #require(words.first { $0.hasPrefix("http://") && $0.contains("/t/") }))
  }

  /// Ends it at once; it may have inherited that gentler signals are blocked.
  func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Serves while a test looks at the page.
  static func visit(
    _ words: [String] = [PageFiles.fast], hash: String = "",
    _ look: (BrowserPage) async throws -> Void,
    expecting isExpected: @Sendable (String) -> Bool = { _ in false }
  ) async throws {
    let server = try LiveServer(words)
    defer { server.stop() }
    try await BrowserTests.visit(server.address + hash, look, expecting: isExpected)
  }
}
