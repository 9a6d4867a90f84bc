import BrowserSupport
import Testing

extension BrowserTests {
  /// What is looked at stands in the address.
  struct HistoryTests {
    @Test func `back and forward show what was shown`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        try await page.click("#tab-top")
        try await page.click(".top button.name")
        let heading = "document.querySelector('.sandwich h2').textContent"
        let name = try await page.text(heading)
        try await page.value("history.back()")
        try await page.wait(until: "swprof.state.view === 'top'")
        #expect(
          try await page.value("document.querySelector('.view.top').checkVisibility()").isTrue)
        try await page.value("history.back()")
        try await page.wait(until: "swprof.state.view === 'flame'")
        try await page.value("history.go(2)")
        try await page.wait(until: "swprof.state.view === 'sandwich'")
        #expect(try await page.text(heading) == name)
      }
    }

    @Test func `an address that was kept shows the same zoom and search`() async throws {
      let address = try PageFiles.one.get()
      try await visit(address) { page in
        try await page.value("document.querySelector('canvas').focus()")
        try await page.press("ArrowDown", "ArrowDown", "Enter", "/")
        try await page.type("main")
        try await page.wait(until: "swprof.state.q === 'main'")
        let status = try await page.text("document.querySelector('.status').textContent")
        let kept = try await page.text("location.href")
        try await page.open("about:blank")
        try await page.open(kept)
        #expect(try await page.text("document.querySelector('.status').textContent") == status)
        #expect(try await page.text("document.querySelector('input[type=search]').value") == "main")
      }
    }
  }
}
