/// An edge of a graph's picture: what it joins and what it looks like.
struct BoxLink {
  let source: Int
  let target: Int
  /// Of the whole, from −1 to 1.
  let share: Double
  var label = TextBlock(lines: [], font: BoxLink.font)
  var isDotted = false
  var length = 1
  /// How strongly it pulls its ends together.
  var pull: Int
  var tooltip = ""

  static let font = Font(size: 10.5)

  /// A link whose strength is pprof's: by whole hundredths of the total.
  init(_ source: Int, _ target: Int, share: Double) {
    self.source = source
    self.target = target
    self.share = share.isNaN ? 0 : max(-1, min(1, share))
    pull = 1 + Int(abs(self.share) * 100)
  }

  /// The link as a layout sees it.
  var layoutEdge: LayoutGraph.Edge {
    var edge = LayoutGraph.Edge(source, target)
    edge.weight = pull
    edge.length = length
    edge.label = label.size
    return edge
  }

  /// The link along its way, with an arrow head and its label.
  func mark(_ route: GraphLayout.Route) -> GroupMark? {
    guard let end = route.points.last, route.points.count >= 4 else { return nil }
    var points = route.points
    let width = 1 + (abs(share) * 5).rounded(.down)
    let head = ArrowHead(tip: end, from: points[points.count - 2], width: width)
    points[points.count - 1] = head.base
    points[points.count - 2] = points[points.count - 2] + head.shift
    let paint = ScorePaint.line(share)
    let stroke = Stroke(paint, width: width, dashes: isDotted ? [1.5, 4] : [])
    var marks: [Mark] = [
      .path(PathMark(Self.outline(points), stroke: stroke)),
      .path(PathMark(head.outline, fill: paint)),
    ]
    if let box = route.label { marks += label.marks(in: box, anchor: .start) }
    var group = GroupMark(marks, tooltip: tooltip, role: "edge")
    group.facts = [.init("from", String(source)), .init("to", String(target))]
    return group
  }

  private static func outline(_ points: [Point]) -> Outline {
    var steps = [Outline.Step.move(points[0])]
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      steps.append(.curve(points[index], points[index + 1], points[index + 2]))
    }
    return Outline(steps)
  }
}
