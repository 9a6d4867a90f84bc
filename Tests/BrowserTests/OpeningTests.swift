import BrowserSupport
import Foundation
import Testing

extension BrowserTests {
  /// What a page does by being opened.
  struct OpeningTests {
    static let pages = [PageFiles.one, PageFiles.change, PageFiles.hostile]
    static let views = [
      "flame", "top", "sandwich", "graph", "source", "labels", "diff", "why",
    ]

    @Test(arguments: [0, 1, 2])
    func `every view opens from a file without an error or a request`(number: Int) async throws {
      let address = try Self.pages[number].get()
      try await visit(address) { page in
        for view in Self.views {
          try await page.value("location.hash = 'view=\(view)'")
          try await page.wait(until: "swprof.state.view === '\(view)'")
          try await page.value("new Promise((done) => requestAnimationFrame(() => done()))")
          let shown = try await page.value(
            "document.querySelectorAll('.view:not([hidden])').length")
          #expect(shown == 1)
        }
        #expect(await page.requests() == [address])
      }
    }

    @Test func `the first view says what the profile is`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        let heading = try await page.text("document.querySelector('h1').textContent")
        #expect(heading.contains("cpu"))
        #expect(try await page.text("document.querySelector('.status').textContent").contains("%"))
        #expect(try await page.value("document.querySelector('canvas').height > 100").isTrue)
      }
    }

    @Test(arguments: [400, 1280], [false, true])
    func `nothing is wider than the window`(width: Int, dark: Bool) async throws {
      try await visit(try PageFiles.change.get()) { page in
        try await page.resize(width: width, height: 800)
        try await page.prefer(dark: dark)
        for view in Self.views {
          try await page.value("location.hash = 'view=\(view)'")
          try await page.wait(until: "swprof.state.view === '\(view)'")
          try await page.value("new Promise((done) => requestAnimationFrame(() => done()))")
          let excess = try await page.value(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
          #expect(excess == 0, "\(view)")
          try await page.keepScreenshot("\(view)-\(width)-\(dark ? "dark" : "light")")
        }
      }
    }

    @Test func `colours follow what the reader prefers`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        let ground = "getComputedStyle(document.body).backgroundColor"
        #expect(try await page.text(ground) == "rgb(255, 255, 255)")
        try await page.prefer(dark: true)
        #expect(try await page.text(ground) == "rgb(22, 24, 28)")
      }
    }

    @Test func `a page is printed with its table and without its controls`() async throws {
      try await visit(try PageFiles.one.get() + "#view=top") { page in
        try await page.prefer(print: true)
        let buttons = try await page.value(
          "[...document.querySelectorAll('header button')].filter((b) => b.checkVisibility()).length"
        )
        #expect(buttons == 0)
        #expect(try await page.value("document.querySelector('table').checkVisibility()").isTrue)
        let document = try await page.printed()
        #expect(document.starts(with: Array("%PDF-".utf8)) && document.count > 10_000)
      }
    }
  }
}
