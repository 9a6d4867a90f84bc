import BrowserSupport
import Testing

extension BrowserTests {
  /// Names that would act if anything took them for more than text.
  struct HostileNamesTests {
    @Test func `hostile names are text in every view`() async throws {
      try await visit(try PageFiles.hostile.get()) { page in
        let title = try await page.text("document.title")
        for view in OpeningTests.views {
          try await page.value("location.hash = 'view=\(view)'")
          try await page.wait(until: "swprof.state.view === '\(view)'")
        }
        try await page.value("location.hash = 'view=flame&node=9'")
        try await page.wait(until: "swprof.state.node === '9'")
        #expect(try await page.text("document.title") == title)
        #expect(title != "ran")
        #expect(try await page.value("document.querySelectorAll('script').length") == 2)
        #expect(try await page.value("document.querySelectorAll('img, style + style').length") == 0)
      }
    }

    @Test func `a hostile name can be chosen and is shown as it is`() async throws {
      try await visit(try PageFiles.hostile.get()) { page in
        let name = PageFiles.hostileNames[2]
        try await page.value("swprof.go({ view: 'sandwich', f: \(JSONValue.quoted(name)) })")
        try await page.wait(until: "document.querySelector('.sandwich h2')")
        #expect(try await page.text("document.querySelector('.sandwich h2').textContent") == name)
      }
    }

    @Test(arguments: [
      "#view=%3Cscript%3E&node=-1", "#node=1e99&q=(", "#f=__proto__&view=__proto__",
      "#view=constructor&q=%5B", "#node=NaN&view=sandwich&f=toString", "#%E0%A4%A",
    ])
    func `an address somebody made up breaks nothing`(hash: String) async throws {
      try await visit(try PageFiles.one.get() + hash) { page in
        let shown = try await page.value("document.querySelectorAll('.view:not([hidden])').length")
        #expect(shown == 1)
      }
    }

    @Test func `pictures show hostile names as text`() async throws {
      try await visit(try PageFiles.hostileFlame.get()) { page in
        #expect(try await page.value("document.querySelectorAll('img').length") == 0)
        let scripts = try await page.value("document.querySelectorAll('script').length")
        #expect(scripts == 1)
        #expect(try await page.value("document.title !== 'ran'").isTrue)
      }
    }
  }
}
