package import Reports

/// What the boxes of flame graphs are painted with.
///
/// A package always gets the same of twelve hues, whatever else is in the picture. Hues differ in
/// lightness too, so that neighbours stay apart without red or green.
package enum FlamePaint {
  /// The colour of a frame's package.
  package static func ground(of frame: FlameGraph.Frame) -> Paint {
    switch frame.origin {
    case .collector: collector
    case .runtime: runtime
    case .own, .dependency, .standard: hues[Int(NameHash.long(frame.group) % UInt64(hues.count))]
    }
  }

  /// The colour of the box around all others.
  package static let root = Paint(light: Color(0xe2e2e2), dark: Color(0x3a3d44))
  static let runtime = Paint(light: Color(0xd0d3d8), dark: Color(0x4a4e57))
  static let collector = Paint(light: Color(0xb9bec7), dark: Color(0x5b606b))

  /// Warm for more and cold for less: stronger the more of the box changed, and the more of all it
  /// is.
  static func change(_ change: Double, weight: Double) -> Paint {
    let strength = min(1, 0.3 * abs(change) + 1.2 * max(0, weight).squareRoot())
    return same.mixed(with: change < 0 ? less : more, share: change == 0 ? 0 : strength)
  }

  /// The colours between which changes are shown: none, more, less; and that of noise.
  package static let changes = [same, more, less, noise]

  /// The colour of changes that are not told from noise.
  static let noise = Paint(light: Color(0xd4d6da), dark: Color(0x43474f))

  private static let same = Paint(light: Color(0xececec), dark: Color(0x30333a))
  private static let more = Paint(light: Color(0xee7a58), dark: Color(0xa63f22))
  private static let less = Paint(light: Color(0x73aee8), dark: Color(0x1f62a6))

  private static let hues = [
    (0xf7c9a3, 0x7a4a1e), (0xf2dc8c, 0x6e5a12), (0xcfe3a0, 0x4c6420), (0xa9dcc3, 0x1f6650),
    (0xa3d8e8, 0x1d5f73), (0xb0c8f2, 0x2f4f8c), (0xc9bdf0, 0x4f4290), (0xe3b9e6, 0x6d3a74),
    (0xf4b8c8, 0x80384f), (0xe8c8b8, 0x6b4636), (0xdedcb0, 0x5b5930), (0xbcd6d2, 0x35595a),
  ].map { Paint(light: Color($0.0), dark: Color($0.1)) }
}
