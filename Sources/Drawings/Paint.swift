/// What something is painted with: one colour on paper and light screens, another on dark ones.
package struct Paint: Sendable, Hashable {
  package var light: Color
  package var dark: Color

  /// A pair of colours.
  package init(light: Color, dark: Color) {
    self.light = light
    self.dark = dark
  }

  /// What texts are written with.
  package static let ink = Paint(light: Color(0x1a1a1a), dark: Color(0xe8e8e8))
  /// What they are written on.
  package static let ground = Paint(light: Color(0xffffff), dark: Color(0x16181c))

  func mixed(with other: Paint, share: Double) -> Paint {
    Paint(
      light: light.mixed(with: other.light, share: share),
      dark: dark.mixed(with: other.dark, share: share))
  }
}
