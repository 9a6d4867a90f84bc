import Commands
import Driver
import Foundation
import Synchronization
import TestSupport
import Testing

struct ReportViewingTests {
  private let folder = URL.temporaryDirectory.appending(path: "swprof-" + UUID().uuidString).path()

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// A program that keeps what it was shown, with its arguments.
  private func addProgram(_ name: String) throws {
    let path = folder + "/" + name
    let text = """
      #!/bin/sh
      for file; do :; done
      cat "$file" > \(folder)/seen
      echo "$0 $*" > \(folder)/words
      """
    try WrittenProgram.write(text, to: path)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  private func viewing(_ programs: ViewerPrograms) -> ReportViewing {
    ReportViewing(programs, folder: folder, isInBackground: false)
  }

  private var files: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasPrefix("pprof") }.sorted()
  }

  @Test func `a program gets the report in a file of the user's own, which goes in the end`() throws
  {
    try addProgram("kcachegrind")
    let viewing = viewing(ViewerPrograms(path: folder))
    try viewing.show(Array("costs".utf8), .program(["kcachegrind", "-x"]), as: .callgrind)
    #expect(try text("seen") == "costs")
    #expect(try text("words") == "\(folder)/kcachegrind -x \(folder)/pprof001.grind\n")
    let facts = try FileManager.default.attributesOfItem(atPath: folder + "/pprof001.grind")
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(files == ["pprof001.grind"])
    viewing.removeFiles()
    #expect(files.isEmpty)
  }

  @Test func `browsers are tried in pprof's order`() {
    let programs = ViewerPrograms(browser: "lynx -force_html", hasDesktop: true, path: "/bin")
    #expect(
      programs.commands(for: .browser) == [
        ["lynx", "-force_html"], ["chrome"], ["google-chrome"], ["chromium"], ["firefox"],
        ["sensible-browser"], ["xdg-open"],
      ])
    #expect(ViewerPrograms(path: "").commands(for: .browser).count == 5)
  }

  @Test func `the first browser that is here shows the page`() throws {
    try addProgram("firefox")
    let viewing = viewing(ViewerPrograms(browser: "nothing-of-this-name", path: folder))
    try viewing.show(Array("page".utf8), .browser, as: .html)
    #expect(try text("words") == "\(folder)/firefox \(folder)/pprof001.html\n")
  }

  @Test func `without a program the user is told what to do`() {
    let viewing = viewing(ViewerPrograms(path: folder))
    let missing = #expect(throws: OutputError.noViewer(tried: ["kcachegrind"])) {
      try viewing.show([], .program(["kcachegrind"]), as: .callgrind)
    }
    #expect(missing?.message == "no kcachegrind here to show it; -output=FILE keeps the report")
    let browser = #expect(throws: OutputError.self) { try viewing.show([], .browser, as: .html) }
    #expect(browser?.message.hasPrefix("no web browser found (tried chrome, google-chrome") == true)
    #expect(files.isEmpty)
  }

  @Test func `a file that was asked for is written and not shown`() throws {
    try addProgram("firefox")
    var options = Options()
    options.output = folder + "/page.html"
    let command = try #require(CommandCatalog.command(named: "weblist"))
    let sink = OutputSink(
      isWatched: true, viewing: viewing(ViewerPrograms(path: folder))
    ) { _ in }
    try sink.deliver(Array("page".utf8), for: ReportRequest(command, options: options))
    #expect(try text("page.html") == "page")
    #expect(throws: (any Error).self) { try text("seen") }
    options.output = ""
    try sink.deliver(Array("page".utf8), for: ReportRequest(command, options: options))
    #expect(try text("seen") == "page")
  }
}
