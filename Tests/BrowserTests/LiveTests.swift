import BrowserSupport
import TestSupport
import Testing

extension BrowserTests {
  /// The page while its server is there.
  struct LiveTests {
    private static let total = "document.querySelector('.status').textContent"

    @Test func `every view opens and asks its own server alone`() async throws {
      try await LiveServer.visit { page in
        let base = try await page.text("location.href.split('#')[0]")
        for view in OpeningTests.views + ["disasm", "report"] {
          try await page.value("swprof.go({ view: '\(view)' })")
          try await page.wait(until: "!document.querySelector('[role=tabpanel][aria-busy=true]')")
        }
        #expect(await page.requests().allSatisfy { $0.hasPrefix(base) })
        #expect(try await page.value("document.querySelectorAll('.controls button').length") == 5)
        try await page.keepScreenshot("live")
      }
    }

    @Test func `a function is focused on, and going back takes it back`() async throws {
      try await LiveServer.visit { page in
        let before = try await page.text(Self.total)
        try await page.value("swprof.go({ f: 'runtime.mallocgc' })")
        try await page.click("[popovertarget=menu-refine]")
        #expect(
          try await page.text("document.querySelector('[name=expression]').value")
            == #"^runtime\.mallocgc$"#)
        try await page.keepScreenshot("live-refine")
        try await page.click("[data-refine=focus]")
        try await page.wait(until: "\(Self.total) !== \(JSONValue.quoted(before))")
        #expect(try await page.value("document.querySelectorAll('[data-chip=focus]').length") == 1)
        try await page.value("history.back()")
        try await page.wait(until: "\(Self.total) === \(JSONValue.quoted(before))")
        #expect(try await page.value("document.querySelectorAll('[data-chip]').length") == 0)
        try await page.value("history.forward()")
        try await page.wait(until: "document.querySelector('[data-chip=focus]')")
        try await page.click("[data-chip=focus]")
        try await page.wait(until: "\(Self.total) === \(JSONValue.quoted(before))")
      }
    }

    @Test func `an answer that comes too late is not shown`() async throws {
      try await LiveServer.visit { page in
        let before = try await page.text(Self.total)
        try await page.value("swprof.go({ '-ignore': 'runtime' })")
        try await page.value("swprof.go({ q: 'main' })")
        try await page.value("swprof.go({ '-ignore': null, q: '' })")
        try await page.value("new Promise((done) => setTimeout(done, 1500))")
        #expect(try await page.text(Self.total) == before)
        #expect(try await page.value("document.querySelector('canvas').checkVisibility()").isTrue)
        #expect(try await page.text("document.querySelector('#status').textContent") == "")
      }
    }

    @Test func `sample type and granularity are chosen`() async throws {
      try await LiveServer.visit { page in
        let choose = { (name: String, value: String) in
          """
          (() => {
            const select = document.querySelector("select[aria-label='\(name)']");
            select.value = "\(value)";
            select.dispatchEvent(new Event("change"));
          })()
          """
        }
        try await page.value(choose("Sample type", "samples"))
        try await page.wait(until: "document.title.includes('samples')")
        try await page.value(choose("Granularity", "files"))
        try await page.value("swprof.go({ view: 'top' })")
        try await page.wait(
          until: "document.querySelector('.top button.name')?.textContent.includes('.go')")
        #expect(try await page.text("location.hash").contains("-granularity=files"))
        try await page.value("swprof.go({ view: 'flame', '-granularity': null })")
        try await page.value(choose("What flames are", "package"))
        let callees = "[...document.querySelectorAll('.flame .callees button')]"
        try await page.wait(until: "\(callees).some((name) => name.textContent === 'testing')")
      }
    }

    @Test func `options are set in their form by keys`() async throws {
      try await LiveServer.visit(hash: "#view=top") { page in
        try await page.value("document.querySelector('[popovertarget=menu-options]').focus()")
        try await page.press("Enter")
        try await page.wait(until: "document.querySelector('#option-ignore')?.checkVisibility()")
        try await page.keepScreenshot("live-options")
        try await page.value("document.querySelector('#option-ignore').focus()")
        try await page.type("^runtime")
        try await page.press("Enter")
        try await page.wait(until: "document.querySelector('[data-chip=ignore]')")
        try await page.wait(
          until: """
            [...document.querySelectorAll('.top button.name')]
              .every((name) => !name.textContent.startsWith('runtime'))
            """)
      }
    }

    @Test func `what the server objects to is said, and the page stays`() async throws {
      try await LiveServer.visit { page in
        try await page.value("swprof.go({ '-sample_index': 'nonsense' })")
        let status = "document.querySelector('#status').textContent"
        try await page.wait(until: "\(status).includes('must be one of')")
        #expect(try await page.value("document.querySelector('canvas').checkVisibility()").isTrue)
        try await page.value("swprof.go({ '-sample_index': null, '-focus': 'nothing there' })")
        try await page.wait(until: "\(status).includes('none of')")
      } expecting: {
        $0.contains("400") || $0.contains("422")
      }
    }

    @Test func `options are kept under a name, taken again and forgotten`() async throws {
      try await LiveServer.visit(hash: "#-ignore=runtime&view=top") { page in
        try await page.click("[popovertarget=menu-sets]")
        try await page.type("mine")
        try await page.press("Enter")
        let status = "document.querySelector('#status').textContent"
        try await page.wait(until: "\(status) === 'Saved mine.'")
        try await page.click("[data-chip=ignore]")
        try await page.wait(until: "!document.querySelector('[data-chip]')")
        try await page.click("[popovertarget=menu-sets]")
        try await page.keepScreenshot("live-sets")
        try await page.click("#menu-sets .name")
        try await page.wait(until: "swprof.state['-ignore'] === 'runtime'")
        try await page.click("[popovertarget=menu-sets]")
        try await page.click("[aria-label='Delete mine']")
        try await page.wait(until: "\(status) === 'Deleted mine.'")
      }
    }

    @Test func `another file is compared with, and no longer`() async throws {
      try await LiveServer.visit([SampleFiles.queryEngine("slow/cpu.pb.gz")]) { page in
        try await page.click("[popovertarget=menu-compare]")
        try await page.choose(file: PageFiles.fast, in: "input[type=file]")
        try await page.click("#menu-compare [type=submit]")
        try await page.wait(until: "document.querySelector('#tab-why')")
        try await page.click("#tab-diff")
        #expect(
          try await page.value("document.querySelector('.diff table').checkVisibility()").isTrue)
        try await page.keepScreenshot("live-compare")
        try await page.click("[popovertarget=menu-compare]")
        try await page.click("#menu-compare p button")
        try await page.wait(until: "!document.querySelector('#tab-why')")
      }
    }

    @Test(arguments: ["peek", "tags", "traces", "tree", "raw", "dot", "list", "disasm", "hot"])
    func `every command is a view`(command: String) async throws {
      let hash = "#view=report&c=\(command)&arg=mallocgc"
      try await LiveServer.visit(hash: hash) { page in
        try await page.wait(
          until: """
            document.querySelector('.report table, .report pre, .report div > div > p')
              && !document.querySelector('.report [aria-busy=true]')
            """)
        #expect(
          try await page.value("document.querySelectorAll('.report [role=alert]').length") == 0)
      }
    }

    @Test func `the source of a function is fetched`() async throws {
      let hash = "#view=source&f=runtime.mallocgc"
      try await LiveServer.visit(hash: hash) { page in
        try await page.wait(until: "document.querySelector('.source h3')")
        #expect(
          try await page.text("document.querySelector('.source h3').textContent").hasPrefix(
            "runtime"))
        try await page.keepScreenshot("live-source")
      }
    }

    @Test func `pprof's addresses lead to the views`() async throws {
      try await LiveServer.visit { page in
        let base = try await page.text("location.href.split('#')[0]")
        try await page.open(base + "ui/top?f=mallocgc&si=samples")
        try await page.wait(until: "swprof.state['-focus'] === 'mallocgc'")
        #expect(try await page.text("swprof.state.view") == "top")
        #expect(try await page.text("swprof.state['-sample_index']") == "samples")
        #expect(try await page.text("location.pathname").hasSuffix("/ui/top") == false)
      }
    }

    @Test func `a page under another name is refused`() async throws {
      let server = try LiveServer()
      defer { server.stop() }
      let page = try await BrowserPage(try #require(Browser.shared))
      try await page.open(server.address.replacing("localhost", with: "evil.test"))
      #expect(try await page.text("document.body.textContent").contains("error"))
      #expect(try await page.value("document.querySelectorAll('script').length") == 0)
      try await page.close()
    }
  }
}
