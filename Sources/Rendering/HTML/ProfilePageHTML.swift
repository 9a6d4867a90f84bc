import Bytes
import Drawings
import Reports

/// A page about a profile that needs nothing but itself: its script works on the data inside it.
struct ProfilePageHTML {
  private let page: ProfilePage
  private let header: ReportHeader
  /// Sentences that the reader should see beside the page.
  var notices: [String] = []

  init(_ page: ProfilePage, _ header: ReportHeader) {
    self.page = page
    self.header = header
  }

  var document: HTMLPage {
    var document = HTMLPage(title: title)
    document.style = PageAssets.style
    document.script = PageAssets.script
    document.body = """
      <noscript><p>This page needs scripts; swprof -top and swprof -flame do without.</p></noscript>
      <script type="application/json" id="data">\(data)</script>
      """
    return document
  }

  private var title: String {
    let binary = header.profile.binary.isEmpty ? "profile" : header.profile.binary
    let kind = page.flame.baseTotal == nil ? "" : "changes of "
    return "\(kind)\(binary) (\(header.profile.sampleType))"
  }

  /// The data as text that ends no element: what could is written as an escape.
  private var data: String {
    Self.harmless(json)
  }

  /// JSON that cannot end the element it stands in.
  static func harmless(_ json: [UInt8]) -> String {
    String(decoding: json, as: UTF8.self).replacing("<", with: #"\u003c"#)
  }

  /// The data as JSON.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("title", title)
      writer.member("facts", HeaderText.lines(header))
      writer.name("flame")
      FlamePayload(page.flame, header).write(to: &writer)
      for part in page.tables { write(part, to: &writer) }
      if let graph = page.graph?.report.flatMap(DrawnReport.drawing) {
        let (element, style) = SVGRenderer.inertElement(graph)
        writer.member("graph", element)
        writer.member("graphStyle", style)
      }
      if !notices.isEmpty { writer.member("notices", notices) }
    }
    return writer.bytes
  }

  private func write(_ part: ProfilePage.Part, to writer: inout JSONWriter) {
    guard let report = part.report, let table = report.table else { return }
    writer.name(part.name)
    JSONRenderer.write(report, table, to: &writer)
  }
}

/// A flame graph as columns, which take a third of the room of objects.
private struct FlamePayload {
  private let graph: FlameGraph
  private let header: ReportHeader

  init(_ graph: FlameGraph, _ header: ReportHeader) {
    self.graph = graph
    self.header = header
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("unit", header.format.sampleUnit)
      writer.member("total", graph.total)
      writer.name("oldTotal")
      if let total = graph.baseTotal { writer.integer(total) } else { writer.null() }
      writer.name("oldScale")
      writer.number(graph.baseFactor)
      writer.member("hidden", Int64(graph.hidden.nodes))
      writeFrames(to: &writer)
      writer.name("nodes")
      writer.object { writeNodes(to: &$0) }
    }
  }

  private func writeNodes(to writer: inout JSONWriter) {
    writer.member("parent", graph.nodes.lazy.map { Int64($0.parent) })
    writer.member("frame", graph.nodes.lazy.map { Int64($0.frame) })
    writer.member("flat", graph.nodes.lazy.map(\.flat))
    writer.member("cum", graph.nodes.lazy.map(\.cum))
    guard graph.baseTotal != nil else { return }
    writer.member("oldFlat", graph.nodes.lazy.map(\.baseFlat))
    writer.member("oldCum", graph.nodes.lazy.map(\.baseCum))
  }

  /// Names with the positions of their colours, and what is known of their changes; the first
  /// colour is the root's.
  private func writeFrames(to writer: inout JSONWriter) {
    var paints = [FlamePaint.root]
    var positions: [Paint: Int] = [:]
    writer.name("frames")
    writer.list { writer in
      for frame in graph.frames {
        let paint = FlamePaint.ground(of: frame)
        let position = positions[paint] ?? paints.count
        if position == paints.count {
          positions[paint] = position
          paints.append(paint)
        }
        writer.list { writer in
          writer.text(SafeText.escaped(frame.name))
          writer.text(SafeText.escaped(frame.shortName))
          writer.text(frame.origin.rawValue)
          writer.integer(Int64(position))
          if let verdict = frame.verdict { writer.text(verdict.name) }
        }
      }
    }
    writer.paints("paints", paints)
    writer.paints("changes", FlamePaint.changes)
  }
}

extension JSONWriter {
  /// Pairs of colours, for light screens and dark ones.
  fileprivate mutating func paints(_ name: String, _ paints: [Paint]) {
    self.name(name)
    list { writer in
      for paint in paints {
        writer.list { writer in
          writer.text("#" + paint.light.digits)
          writer.text("#" + paint.dark.digits)
        }
      }
    }
  }
}
