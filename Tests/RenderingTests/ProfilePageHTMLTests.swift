import Rendering
import Reports
import TestSupport
import Testing

struct ProfilePageHTMLTests {
  private func html(name: String) -> String {
    let frame = FlameGraph.Frame(name: name, shortName: name, group: "p", origin: .own)
    let flame = FlameGraph(
      frames: [frame],
      nodes: [
        .init(frame: -1, parent: -1, flat: 0, cum: 9), .init(frame: 0, parent: 0, flat: 9, cum: 9),
      ])
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "auto"),
      total: 9)
    let report = Report(header: header, body: .page(ProfilePage(flame: flame)))
    let origin = ReportOrigin(tool: ("swprof", "0"), command: "report")
    let bytes = RendererCatalog.picture(named: "html")?.render(report, origin) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Names that end elements, attributes or scripts where they are not escaped.
  static let hostile = [
    "</script><script>alert(1)</script>", "<!--<script>", "\"><img src=x onerror=alert(1)>",
    "';alert(1)//", "<svg/onload=alert(1)>", "\u{2028}alert(1)", "\u{202e}evil", "]]>",
  ]

  @Test(arguments: hostile)
  func `no name ends the element that holds the data`(name: String) throws {
    let text = html(name: name)
    let data = try #require(
      text.split(separator: "id=\"data\">").last?.split(separator: "</script>").first)
    #expect(!data.contains("<") && !data.contains("\u{202e}") && !data.contains("\u{2028}"))
    #expect(text.split(separator: "<script").count == 3)
  }

  @Test func `a page asks nobody for anything, and only its own script runs`() {
    let text = html(name: "main")
    #expect(text.contains("default-src 'none'") && text.contains("script-src 'sha256-"))
    #expect(!text.contains("http://") && !text.contains("https://"))
    #expect(!text.contains(" src=") && !text.contains(" href="))
  }

  @Test func `a frame says what is known of its change`() throws {
    var frames = ["f", "g"].map {
      FlameGraph.Frame(name: $0, shortName: $0, group: "p", origin: .own)
    }
    frames[1].verdict = .undecided
    var flame = FlameGraph(
      frames: frames, nodes: [.init(frame: -1, parent: -1, flat: 0, cum: 9)], baseTotal: 3)
    flame.style.isRelative = true
    let header = ReportHeader(
      profile: ProfileFacts(), format: ValueFormat(sampleUnit: "count", outputUnit: "auto"),
      total: 9)
    let report = Report(header: header, body: .page(ProfilePage(flame: flame)))
    let bytes =
      RendererCatalog.picture(named: "html")?
      .render(report, ReportOrigin(tool: ("swprof", "0"), command: "report")) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#"["f","f","own",1],["g","g","own",1,"undecided"]"#))
    #expect(text.contains(#""oldScale":3,"#))
  }

  @Test func `scripts make no markup from texts`() throws {
    let folder = ProjectFiles.root + "/Sources/CAssets/web/"
    for file in [
      "base.js", "format.js", "state.js", "model.js", "merged.js", "paint.js",
      "flamedrawing.js", "flameshape.js", "flame.js", "cells.js", "tables.js", "reports.js",
      "sandwich.js",
      "graph.js", "code.js", "views.js", "tabs.js", "help.js", "live/server.js",
      "live/options.js", "live/menus.js", "live/refine.js", "live/optionform.js",
      "live/sets.js", "live/compare.js", "live/downloads.js", "live/livecode.js",
      "live/livereport.js", "live/live.js", "main.js",
    ] {
      let text = try ProjectFiles.lines(of: folder + file).joined(separator: "\n")
      for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
        #expect(!text.contains(word), "\(word) in \(file)")
      }
      #expect(html(name: "main").contains(text))
    }
  }
}
