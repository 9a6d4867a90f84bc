import Drawings

/// Writes marks as elements, and collects the styles that dark screens need.
struct SVGBody {
  private(set) var text = ""
  private var fills: Set<Paint> = []
  private var strokes: Set<Paint> = []

  /// Writes marks one after the other, groups within groups included.
  mutating func write(_ marks: [Mark]) {
    var ends: [String] = []
    for step in MarkWalk(marks) {
      switch step {
      case .rectangle(let rectangle): write(rectangle)
      case .path(let path): write(path)
      case .text(let line): write(line)
      case .begin(let group): ends.append(begin(group))
      case .end: text += ends.popLast() ?? ""
      }
    }
  }

  /// Rules for dark screens; names are made of the colours, so that pictures in one page agree.
  var styles: String {
    let fillRules = fills.map { ".\(Self.name("f", $0)){fill:#\($0.dark.digits)}" }
    let strokeRules = strokes.map { ".\(Self.name("s", $0)){stroke:#\($0.dark.digits)}" }
    let ground = Paint.ground.dark.digits
    let rules =
      ["svg.swprof{background:#\(ground)}", ".swprof .ground{fill:#\(ground)}"]
      + fillRules.sorted() + strokeRules.sorted()
    return "svg.swprof{background:#\(Paint.ground.light.digits)}"
      + "@media (prefers-color-scheme:dark){\(rules.joined())}"
  }

  private mutating func begin(_ group: GroupMark) -> String {
    var end = "</g>\n"
    var attributes = group.role.map { " class=\"\(XMLEscaping.escaped($0))\"" } ?? ""
    for fact in group.facts {
      attributes += " data-\(fact.name)=\"\(XMLEscaping.escaped(fact.value))\""
    }
    text += "<g\(attributes)>"
    if let link = group.link {
      let address = XMLEscaping.escaped(link)
      text += "<a href=\"\(address)\" xlink:href=\"\(address)\">"
      end = "</a></g>\n"
    }
    if let tooltip = group.tooltip, !tooltip.isEmpty {
      text += "<title>\(XMLEscaping.escapedLines(tooltip))</title>"
    }
    return end
  }

  private mutating func write(_ mark: RectangleMark) {
    let box = mark.box
    let numbers = [box.left, box.top, box.size.width, box.size.height].map(ShortNumber.text)
    text += "<rect x=\"\(numbers[0])\" y=\"\(numbers[1])\""
    text += " width=\"\(numbers[2])\" height=\"\(numbers[3])\""
    if mark.radius > 0 { text += " rx=\"\(ShortNumber.text(mark.radius))\"" }
    text += paints(mark.fill, mark.stroke) + "/>"
  }

  private mutating func write(_ mark: PathMark) {
    text += "<path d=\"\(SVGPath.text(mark.outline))\"\(paints(mark.fill, mark.stroke))/>"
  }

  private mutating func write(_ mark: TextMark) {
    text += "<text x=\"\(ShortNumber.text(mark.place.x))\" y=\"\(ShortNumber.text(mark.place.y))\""
    text += " font-size=\"\(ShortNumber.text(mark.font.size))\""
    if mark.font.isBold { text += " font-weight=\"bold\"" }
    switch mark.anchor {
    case .start: break
    case .middle: text += " text-anchor=\"middle\""
    case .end: text += " text-anchor=\"end\""
    }
    text += paints(mark.paint, nil) + ">\(XMLEscaping.escaped(mark.text))</text>"
  }

  /// The attributes for a filling and a line, with the names of their rules for dark screens.
  private mutating func paints(_ fill: Paint?, _ stroke: Stroke?) -> String {
    var names: [String] = []
    var attributes = fill.map { " fill=\"#\($0.light.digits)\"" } ?? " fill=\"none\""
    if let fill {
      fills.insert(fill)
      names.append(Self.name("f", fill))
    }
    if let stroke {
      strokes.insert(stroke.paint)
      names.append(Self.name("s", stroke.paint))
      attributes += Self.attributes(stroke)
    }
    return " class=\"\(names.joined(separator: " "))\"" + attributes
  }

  private static func attributes(_ stroke: Stroke) -> String {
    var text = " stroke=\"#\(stroke.paint.light.digits)\""
    if stroke.width != 1 { text += " stroke-width=\"\(ShortNumber.text(stroke.width))\"" }
    if !stroke.dashes.isEmpty {
      let dashes = stroke.dashes.map(ShortNumber.text).joined(separator: " ")
      text += " stroke-dasharray=\"\(dashes)\""
    }
    return text
  }

  private static func name(_ kind: String, _ paint: Paint) -> String {
    kind + paint.light.digits + paint.dark.digits
  }
}
