import BrowserSupport
import Testing

/// The page in a real browser; skipped where there is none.
@Suite(
  .serialized, .enabled(if: Browser.program != nil, "no Chromium is on PATH"),
  .timeLimit(.minutes(3)))
enum BrowserTests {
  /// Opens an address, lets a test look at it, and checks that the page did nothing it should not.
  static func visit(
    _ address: String, _ look: (BrowserPage) async throws -> Void,
    expecting isExpected: @Sendable (String) -> Bool = { _ in false }
  ) async throws {
    let page = try await BrowserPage(try #require(Browser.shared))
    do {
      try await page.prefer(dark: false)
      try await page.open(address)
      try await look(page)
    } catch {
      Issue.record("complaints: \(await page.complaints())")
      throw error
    }
    #expect(await page.complaints().filter { !isExpected($0) } == [])
    try await page.close()
  }
}
