/// Texts between the codes that change their looks.
struct TerminalPaint {
  let isOn: Bool

  /// How a text can look; never the only sign of anything.
  enum Look: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
    case heading = "1;4"
  }

  func callAsFunction(_ text: String, _ look: Look?) -> String {
    guard isOn, let look, !text.isEmpty else { return text }
    return "\u{1b}[\(look.rawValue)m\(text)\u{1b}[0m"
  }

  /// How warm a share of the whole looks.
  static func heat(_ share: Double) -> Look? {
    switch share.magnitude {
    case 0.2...: .red
    case 0.05..<0.2: .yellow
    case 0: .dim
    default: nil
    }
  }
}
