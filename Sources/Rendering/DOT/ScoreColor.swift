import Glibc

/// Colours of nodes and edges by their share of the whole: red for more, green for less, grey near 0.
enum ScoreColor {
  /// The colour of a share from −1 to 1, dark for lines or light for backgrounds.
  static func text(_ share: Double, isBackground: Bool = false) -> String {
    let score = share.isNaN ? share : max(-1, min(1, share))
    let value = isBackground ? 0.93 : 0.7
    var saturation = isBackground ? 0.1 : 1.0
    if abs(score) < 0.2 { saturation *= abs(score) / 0.2 }
    // The root moves small shares away from grey, where they would look alike.
    let shade = score < 0 ? -pow(-score, 0.3) : pow(score, 0.3)
    let red = shade < 0 ? value * (1 + saturation * shade) : value
    let green = shade < 0 ? value : value * (1 - saturation * shade)
    return "#" + [red, green, value * (1 - saturation)].map(hexadecimal).joined()
  }

  private static func hexadecimal(_ part: Double) -> String {
    let byte = UInt8(exactly: (part * 255).rounded(.towardZero)) ?? 0
    return (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
