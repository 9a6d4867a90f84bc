import BrowserSupport
import Testing

extension BrowserTests {
  /// Pictures that are files of their own.
  struct PictureTests {
    @Test func `a call graph is moved and enlarged`() async throws {
      try await visit(try PageFiles.callGraph.get()) { page in
        let state =
          "document.documentElement.outerHTML.length + ' ' + "
          + "document.documentElement.getAttribute('viewBox') + "
          + "(document.querySelector('#viewport, g')?.getAttribute('transform') ?? '')"
        let before = try await page.text(state)
        try await page.wheel(x: 300, y: 300, by: -240)
        try await page.wait(until: "(\(state)) !== \(JSONValue.quoted(before))")
        let enlarged = try await page.text(state)
        try await page.mouse("mousePressed", x: 300, y: 300)
        try await page.mouse("mouseMoved", x: 380, y: 340, held: true)
        try await page.mouse("mouseReleased", x: 380, y: 340)
        try await page.wait(until: "(\(state)) !== \(JSONValue.quoted(enlarged))")
        try await page.keepScreenshot("call-graph-svg")
      }
    }
  }
}
