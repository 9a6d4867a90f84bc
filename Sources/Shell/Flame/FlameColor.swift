import Rendering
import Reports

/// The colours of boxes: by package, or by sign in a difference.
enum FlameColor {
  /// Pale colours of the terminal's 256, all readable below black letters.
  private static let packages = [
    223, 222, 216, 217, 181, 187, 186, 150, 151, 152, 153, 189, 183, 182, 225, 195, 194, 229,
  ]

  /// The codes before a box.
  static func paint(
    node: Int, in nodes: FlameNodes, _ style: TerminalStyle, isMatch: Bool
  ) -> (start: String, isMatch: Bool) {
    guard style.hasColor else { return (isMatch ? "\u{1b}[1m" : "", isMatch) }
    if isMatch { return (code(226), true) }
    if nodes.isDifference { return (code(difference(node, nodes)), false) }
    return (code(packages[number(of: package(nodes.names[node])) % packages.count]), false)
  }

  private static func code(_ background: Int) -> String {
    "\u{1b}[38;5;16m\u{1b}[48;5;\(background)m"
  }

  /// Orange for more, blue for less, which people with few colours can tell apart; grey for what is
  /// not told from noise.
  private static func difference(_ node: Int, _ nodes: FlameNodes) -> Int {
    let value = nodes.cum[node]
    if value == 0 || nodes.noise.contains(nodes.names[node]) { return 252 }
    let isStrong = Double(value.magnitude) * 10 > nodes.sizes[0]
    return value > 0 ? (isStrong ? 208 : 223) : (isStrong ? 75 : 153)
  }

  private static func package(_ name: String) -> Substring {
    let slash = name.lastIndex(of: "/") ?? name.startIndex
    return name[..<(name[slash...].firstIndex { $0 == "." || $0 == ":" } ?? name.endIndex)]
  }

  private static func number(of package: Substring) -> Int {
    Int(NameHash.short(package) >> 1)
  }
}
