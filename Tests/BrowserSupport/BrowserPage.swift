import Foundation

/// A page of a browser, alone in a window of its own.
package struct BrowserPage: Sendable {
  private let browser: Browser
  private let session: String
  private let target: String
  private let context: String

  /// Opens an empty page that shares nothing with others.
  package init(_ browser: Browser) async throws {
    self.browser = browser
    let made = try await browser.call("Target.createBrowserContext")
    context = made["browserContextId"].text ?? ""
    let page = try await browser.call(
      "Target.createTarget", ["url": "about:blank", "browserContextId": .text(context)])
    target = page["targetId"].text ?? ""
    let attached = try await browser.call(
      "Target.attachToTarget", ["targetId": .text(target), "flatten": true])
    session = attached["sessionId"].text ?? ""
    for domain in ["Page", "Runtime", "Log", "Network"] { try await call(domain + ".enable") }
  }

  /// Closes the page.
  package func close() async throws {
    _ = try await browser.call(
      "Target.disposeBrowserContext", ["browserContextId": .text(context)])
  }

  /// Sends a command about this page.
  @discardableResult
  package func call(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
    try await browser.call(method, parameters, session: session)
  }

  /// Goes to an address and waits until its document has been worked on.
  package func open(_ address: String) async throws {
    let answer = try await call("Page.navigate", ["url": .text(address)])
    if let problem = answer["errorText"].text { throw BrowserError.refused(problem) }
    try await wait(until: "document.readyState === 'complete'")
  }

  /// The value of an expression; a promise is waited for.
  @discardableResult
  package func value(_ expression: String) async throws -> JSONValue {
    let answer = try await call(
      "Runtime.evaluate",
      ["expression": .text(expression), "awaitPromise": true, "returnByValue": true])
    let problem = answer["exceptionDetails"]
    if problem != .null {
      throw BrowserError.thrown(
        problem["exception"]["description"].text ?? problem["text"].text ?? "")
    }
    return answer["result"]["value"]
  }

  /// The text an expression gives; empty if it gives none.
  package func text(_ expression: String) async throws -> String {
    try await value(expression).text ?? ""
  }

  /// Waits until an expression is true, ten seconds at most.
  package func wait(until expression: String) async throws {
    for _ in 0..<500 {
      if (try? await value("Boolean(\(expression))")) == .bool(true) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw BrowserError.waitedInVain(expression)
  }

  /// What the page did that it should not have: errors, violated policies, dialogs.
  package func complaints() async -> [String] {
    await browser.events(of: session).compactMap(\.complaint)
  }

  /// The addresses the page asked for.
  package func requests() async -> [String] {
    await browser.events(of: session).compactMap(\.requested)
  }
}
