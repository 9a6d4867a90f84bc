import Glibc

/// Colours by a share of the whole: warm for more, cold for less, grey near 0.
///
/// Orange-red and blue look different to nearly everybody, unlike pprof's red and green; how fast
/// they grow with the share is pprof's.
enum ScorePaint {
  /// For lines and outlines.
  static func line(_ share: Double) -> Paint {
    paint(share, grey: greyLine, more: moreLine, less: lessLine)
  }

  /// For what is written on.
  static func ground(_ share: Double) -> Paint {
    paint(share, grey: greyGround, more: moreGround, less: lessGround)
  }

  private static let greyLine = Paint(light: Color(0x8f949b), dark: Color(0x7c828b))
  private static let moreLine = Paint(light: Color(0xb2182b), dark: Color(0xff7a66))
  private static let lessLine = Paint(light: Color(0x1f63ad), dark: Color(0x6cb4f5))
  private static let greyGround = Paint(light: Color(0xf0f0f0), dark: Color(0x26292f))
  private static let moreGround = Paint(light: Color(0xf8d3c8), dark: Color(0x5c251d))
  private static let lessGround = Paint(light: Color(0xcde2f4), dark: Color(0x173a5c))

  private static func paint(_ share: Double, grey: Paint, more: Paint, less: Paint) -> Paint {
    let share = share.isNaN ? 0 : max(-1, min(1, share))
    let size = abs(share)
    // The root moves small shares away from grey, where they would look alike.
    let strength = pow(size, 0.3) * min(1, size / 0.2)
    return grey.mixed(with: share < 0 ? less : more, share: strength)
  }
}
