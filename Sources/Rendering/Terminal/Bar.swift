/// A bar of two parts in one row: what a node costs itself, and what its callees add.
struct Bar {
  let width: Int
  let isUnicode: Bool
  let paint: TerminalPaint

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The bar of shares of the whole, padded to its width.
  func text(flat: Double, cum: Double) -> String {
    guard width > 0 else { return "" }
    let own = Self.bounded(flat)
    let all = max(own, Self.bounded(cum))
    return isUnicode ? blocks(own, all) : letters(own, all)
  }

  private static func bounded(_ share: Double) -> Double {
    share.isFinite ? min(1, share.magnitude) : 0
  }

  private func blocks(_ own: Double, _ all: Double) -> String {
    let steps = Int((own * Double(width * 8)).rounded())
    let solid = String(repeating: "█", count: steps / 8) + Self.eighths[steps % 8]
    let used = (steps + 7) / 8
    let rest = max(0, Int((all * Double(width)).rounded(.up)) - used)
    return paint(solid, .cyan) + paint(String(repeating: "░", count: rest), .dim)
      + String(repeating: " ", count: max(0, width - used - rest))
  }

  private func letters(_ own: Double, _ all: Double) -> String {
    let solid = Int((own * Double(width)).rounded())
    let rest = max(0, Int((all * Double(width)).rounded(.up)) - solid)
    return String(repeating: "#", count: solid) + String(repeating: "-", count: rest)
      + String(repeating: " ", count: max(0, width - solid - rest))
  }
}
