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

    @Test func `a flame graph is searched and zoomed by keys`() async throws {
      try await visit(try PageFiles.flame.get()) { page in
        let status = "document.querySelector('g.status text').textContent"
        try await page.press("/", "m", "a", "l", "l", "o", "c")
        try await page.wait(until: "\(status).includes('% matched')")
        try await page.keepScreenshot("flame-svg-search")
        try await page.press("Escape")
        let hidden =
          "[...document.querySelectorAll('g.frame')]"
          + ".filter((frame) => frame.style.display === 'none').length"
        #expect(try await page.value(hidden) == 0)
        try await page.press("ArrowDown", "ArrowDown", "ArrowRight", "Enter")
        try await page.wait(until: "\(hidden) > 0")
        try await page.press("0")
        try await page.wait(until: "\(hidden) === 0")
      }
    }

    @Test func `a click on a flame makes it as wide as the picture`() async throws {
      try await visit(try PageFiles.flame.get()) { page in
        let width = "Number(document.querySelectorAll('g.frame rect')[4].getAttribute('width'))"
        let before = try await page.value(width).number ?? 0
        try await page.click("g.frame:nth-of-type(5) rect")
        try await page.wait(
          until: "[...document.querySelectorAll('g.frame')].some((f) => f.style.display)")
        #expect(try await page.value(width).number ?? 0 >= before)
      }
    }

    @Test(arguments: [false, true])
    func `pictures follow light and dark`(dark: Bool) async throws {
      for (name, address) in [
        ("flame", try PageFiles.flame.get()), ("graph", try PageFiles.callGraph.get()),
      ] {
        try await visit(address) { page in
          try await page.prefer(dark: dark)
          let paint = try await page.text(
            "getComputedStyle(document.querySelector('svg > rect')).fill")
          #expect((paint == "rgb(255, 255, 255)") != dark, "\(name): \(paint)")
          try await page.keepScreenshot("\(name)-svg-\(dark ? "dark" : "light")")
        }
      }
    }
  }
}
