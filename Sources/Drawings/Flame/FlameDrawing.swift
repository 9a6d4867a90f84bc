package import Reports
import Units

extension Drawing {
  /// The picture of a flame graph under its legend, as wide as a page.
  package init(_ graph: FlameGraph, _ header: ReportHeader, legend: [String]) {
    let picture = FlamePicture(graph, header, legend)
    self.init(size: picture.size, marks: picture.marks, title: picture.title)
    interaction = .flame
  }
}

/// Boxes in rows, with what is written above and below them.
private struct FlamePicture {
  private let graph: FlameGraph
  private let header: ReportHeader
  private let legend: [String]
  private let layout: FlameLayout
  /// How boxes show what changed, where two sides are compared.
  private let changes: FlameChanges?

  private static let width = 1200.0
  private static let margin = 10.0
  private static let rowHeight = 18.0
  private static let font = Font(size: 11)
  private static let legendFont = Font(size: 11)
  private static let legendRow = 15.0
  /// Boxes narrower than this are left out: fifty of them make one point.
  private static let narrowest = 0.02
  private static let narrowestOutline = 4.0
  /// Boxes narrower than this have nothing written on them.
  private static let narrowestText = 20.0

  init(_ graph: FlameGraph, _ header: ReportHeader, _ legend: [String]) {
    self.graph = graph
    self.header = header
    changes = FlameChanges(graph)
    self.legend = legend + (changes?.legend ?? [])
    layout = FlameLayout(graph)
  }

  var title: String {
    let kind = graph.baseTotal == nil ? "Flame graph" : "Differential flame graph"
    return header.profile.binary.isEmpty ? kind : "\(kind) of \(header.profile.binary)"
  }

  private var legendHeight: Double { Double(legend.count + 1) * Self.legendRow }
  private var rowsHeight: Double { Double(max(1, layout.rowCount)) * Self.rowHeight }

  var size: Size {
    Size(Self.width, legendHeight + rowsHeight + 2 * Self.margin + 2 * Self.legendRow)
  }

  var marks: [Mark] {
    var marks = legend.enumerated().map { line, text in
      Mark.text(
        TextMark(
          text, at: Point(Self.margin, Self.margin + Double(line + 1) * Self.legendRow - 4),
          font: Self.legendFont))
    }
    for index in graph.nodes.indices {
      if let group = box(index) { marks.append(.group(group)) }
    }
    marks.append(status)
    return marks
  }

  /// Where scripts say what is pointed at and what was found.
  private var status: Mark {
    var group = GroupMark([], role: "status")
    group.marks = [
      .text(
        TextMark(
          statusText, at: Point(Self.margin, size.height - Self.margin), font: Self.legendFont))
    ]
    return .group(group)
  }

  private var statusText: String {
    let hidden = graph.hidden.nodes
    guard hidden > 0 else { return "" }
    return "\(hidden) boxes below \(header.format.text(graph.hidden.cutoff)) are not shown."
  }

  private func box(_ index: Int) -> GroupMark? {
    let span = layout.spans[index]
    let whole = Self.width - 2 * Self.margin
    let width = span.width * whole
    guard width >= Self.narrowest else { return nil }
    let box = Box(
      Point(Self.margin + span.start * whole, top(row: layout.depths[index])),
      Size(width, Self.rowHeight - 1))
    var rectangle = RectangleMark(box, fill: paint(index))
    rectangle.radius = width > 4 ? 1.5 : 0
    if width > Self.narrowestOutline { rectangle.stroke = changes?.stroke(index) }
    var marks = [Mark.rectangle(rectangle)]
    if let text = label(index, width) { marks.append(.text(placed(text, box))) }
    var group = GroupMark(marks, tooltip: tooltip(index), role: "frame")
    group.facts = [
      .init("row", String(layout.depths[index])),
      .init("label", frame(index)?.shortName ?? "root"),
    ]
    return group
  }

  private func top(row: Int) -> Double {
    let above = legendHeight + Self.margin
    let position = graph.style.rises ? max(1, layout.rowCount) - 1 - row : row
    return above + Double(position) * Self.rowHeight
  }

  private func placed(_ text: String, _ box: Box) -> TextMark {
    TextMark(text, at: Point(box.left + 3, box.top + 12.5), font: Self.font)
  }

  /// As much of the name as fits, from its beginning.
  private func label(_ index: Int, _ width: Double) -> String? {
    guard width >= Self.narrowestText else { return nil }
    let name = frame(index)?.shortName ?? "root"
    let room = width - 6
    if TextMetrics.width(name, Self.font) <= room { return name }
    var text = ""
    var used = TextMetrics.width("…", Self.font)
    for character in name {
      used += TextMetrics.width(String(character), Self.font)
      if used > room { break }
      text.append(character)
    }
    return text.isEmpty ? nil : text + "…"
  }

  private func frame(_ index: Int) -> FlameGraph.Frame? {
    let frame = graph.nodes[index].frame
    return graph.frames.indices.contains(frame) ? graph.frames[frame] : nil
  }
}

extension FlamePicture {
  private func paint(_ index: Int) -> Paint {
    changes?.paint(index) ?? frame(index).map(FlamePaint.ground) ?? FlamePaint.root
  }

  private func tooltip(_ index: Int) -> String {
    let node = graph.nodes[index]
    let name = frame(index)?.name ?? "root"
    guard let baseTotal = graph.baseTotal else {
      let own = node.flat == 0 ? "" : ", own \(amount(node.flat, of: graph.total))"
      return "\(name)\n\(amount(node.cum, of: graph.total))\(own)"
    }
    let sides =
      "\(amount(node.baseCum, of: baseTotal)) → \(amount(node.cum, of: graph.total))"
    return "\(name)\n\(sides)\(changes?.note(index) ?? "")"
  }

  private func amount(_ value: Int64, of total: Int64) -> String {
    let share = total == 0 ? 0 : Double(value) / Double(total) * 100
    return "\(header.format.text(value)) (\(DecimalText.fixed(share, places: 2))%)"
  }
}
