import BrowserSupport
import Testing

extension BrowserTests {
  /// The page without a mouse.
  struct KeyboardTests {
    @Test func `tabs are reached and walked by keys`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        for _ in 0..<20 {
          try await page.press("Tab")
          if try await page.value("document.activeElement.role === 'tab'").isTrue { break }
        }
        let focused = "document.activeElement.id"
        #expect(try await page.text(focused) == "tab-flame")
        try await page.press("ArrowRight")
        #expect(try await page.text(focused) == "tab-top")
        #expect(try await page.text("swprof.state.view") == "top")
        try await page.press("ArrowLeft", "ArrowLeft")
        let last = "[...document.querySelectorAll('[role=tab]')].at(-1).id"
        #expect(try await page.text(focused) == page.text(last))
        let outline = "getComputedStyle(document.activeElement).outlineStyle"
        #expect(try await page.text(outline) == "solid")
      }
    }

    @Test func `numbers choose views and a slash the search`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        try await page.press("2")
        #expect(try await page.text("swprof.state.view") == "top")
        try await page.press("1", "/")
        #expect(try await page.text("document.activeElement.type") == "search")
        try await page.type("runtime")
        try await page.wait(
          until: "document.querySelector('.status').textContent.includes('matched')")
        try await page.press("Escape")
        #expect(try await page.text("document.activeElement.type") != "search")
        try await page.press("?")
        #expect(
          try await page.value("document.querySelector('#keys').matches(':popover-open')").isTrue)
      }
    }

    @Test func `the flame graph is walked by arrows and zoomed by enter`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        try await page.value("document.querySelector('canvas').focus()")
        try await page.press("ArrowDown", "ArrowDown", "Enter")
        try await page.wait(until: "Number(swprof.state.node) > 0")
        let crumbs = try await page.value("document.querySelectorAll('.crumbs button').length")
        #expect(crumbs == 3)
        try await page.press("Escape")
        #expect(try await page.value("swprof.state.node === undefined").isTrue)
      }
    }

    @Test func `a column is sorted by enter on its heading, both ways`() async throws {
      try await visit(try PageFiles.one.get() + "#view=top") { page in
        try await page.value("document.querySelector('.top th button').focus()")
        let order = "document.activeElement.parentElement.ariaSort"
        let values =
          "[...document.querySelectorAll('.top tbody td:first-child')].map((e) => e.textContent)"
        let first = try await page.value(values).items.first
        try await page.press("Enter")
        #expect(try await page.text(order) == "descending")
        try await page.press("Enter")
        #expect(try await page.text(order) == "ascending")
        #expect(try await page.value(values).items.last == first)
        try await page.press("Enter")
        #expect(try await page.text(order) == "none")
      }
    }

    @Test func `a function's callers and callees are reached by tab and enter`() async throws {
      try await visit(try PageFiles.one.get() + "#view=sandwich") { page in
        try await page.value("document.querySelector('.sandwich button.name').focus()")
        try await page.press("Enter")
        try await page.wait(until: "document.querySelector('.sandwich [role=tree]')")
        try await page.value("document.querySelector('.sandwich summary').focus()")
        try await page.press("Enter")
        try await page.wait(until: "document.querySelector('.sandwich [role=group]')")
      }
    }

    @Test func `everything that can be done has a name and a role`() async throws {
      try await visit(try PageFiles.one.get()) { page in
        for view in OpeningTests.views {
          try await page.value("swprof.go({ view: '\(view)' })")
          let nameless = try await page.value(
            """
            [...document.querySelectorAll('button, input, select, canvas, [role]')]
              .filter((e) => e.checkVisibility())
              .filter((e) => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')
                || e.textContent || e.labels?.length)).length
            """)
          #expect(nameless == 0, "\(view)")
        }
      }
    }
  }
}
