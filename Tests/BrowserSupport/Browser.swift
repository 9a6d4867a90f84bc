import Foundation

/// A headless Chromium, spoken to in its debugging protocol over a pair of pipes.
///
/// Messages are JSON that ends in a zero byte. The browser ends when the pipes are closed, and so
/// with the process that started it at the latest.
package actor Browser {
  /// The path of a Chromium on this machine, if there is one.
  package static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The one that all tests of a process use.
  package static let shared: Browser? = program.flatMap { try? Browser($0) }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let folder = URL.temporaryDirectory.appending(path: "swprof-browser-" + UUID().uuidString)
  private var lastMessage = 0
  private var answers: [Int: CheckedContinuation<JSONValue, any Error>] = [:]
  private var events: [String: [BrowserEvent]] = [:]

  /// Starts a browser that has a profile folder of its own.
  package init(_ program: String) throws {
    // The protocol is spoken over descriptors 3 and 4, which only a shell can put in place here.
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh", program] + Self.flags
      + ["--user-data-dir=\(folder.path())", "about:blank"]
    process.standardInput = input
    process.standardOutput = output
    let (chunks, continuation) = AsyncStream<Data>.makeStream()
    output.fileHandleForReading.readabilityHandler = { handle in
      let data = handle.availableData
      if data.isEmpty {
        handle.readabilityHandler = nil
        continuation.finish()
      } else {
        continuation.yield(data)
      }
    }
    try process.run()
    Task { await self.listen(to: chunks) }
  }

  private static let flags = [
    "--headless", "--remote-debugging-pipe", "--no-sandbox", "--no-first-run", "--disable-gpu",
    "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--force-color-profile=srgb",
    "--font-render-hinting=none", "--hide-scrollbars", "--window-size=1280,800",
    "--host-resolver-rules=MAP evil.test 127.0.0.1",
  ]

  /// Ends the browser and removes its folder.
  package func quit() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Sends a command and waits for its result.
  package func call(_ method: String, _ parameters: JSONValue = [:], session: String? = nil)
    async throws -> JSONValue
  {
    lastMessage += 1
    let number = lastMessage
    var message: [String: JSONValue] = [
      "id": .number(Double(number)), "method": .text(method), "params": parameters,
    ]
    if let session { message["sessionId"] = .text(session) }
    let document = try JSONValue.object(message).document()
    return try await withCheckedThrowingContinuation { continuation in
      answers[number] = continuation
      input.fileHandleForWriting.write(document + [0])
    }
  }

  /// What a page has reported so far.
  package func events(of session: String) -> [BrowserEvent] {
    events[session] ?? []
  }

  private func listen(to chunks: AsyncStream<Data>) async {
    var unread = Data()
    for await chunk in chunks {
      let hasEnd = chunk.contains(0)
      unread.append(chunk)
      guard hasEnd else { continue }
      var parts = unread.split(separator: 0, omittingEmptySubsequences: false)
      unread = parts.popLast().map { Data($0) } ?? Data()
      for part in parts { receive(Data(part)) }
    }
    for answer in answers.values { answer.resume(throwing: BrowserError.hasEnded) }
    answers = [:]
  }

  private func receive(_ document: Data) {
    guard let message = try? JSONValue(document: document) else { return }
    if let number = message["id"].number {
      let answer = answers.removeValue(forKey: Int(number))
      if let problem = message["error"]["message"].text {
        answer?.resume(throwing: BrowserError.refused(problem))
      } else {
        answer?.resume(returning: message["result"])
      }
    } else if let session = message["sessionId"].text, let name = message["method"].text {
      events[session, default: []].append(
        BrowserEvent(name: name, parameters: message["params"]))
    }
  }
}
