import Drawings

/// Points on curves.
enum CurvePoints {
  /// Points close together along Bézier curves.
  static func along(_ points: [Point]) -> [Point] {
    stride(from: 1, to: points.count - 2, by: 3).flatMap { index in
      (0...16).map { step in
        let share = Double(step) / 16
        let parts = [
          points[index - 1], points[index], points[index + 1], points[index + 2],
        ]
        let rest = 1 - share
        let weights = [
          rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share,
          share * share * share,
        ]
        let x = zip(parts, weights).reduce(0) { $0 + $1.0.x * $1.1 }
        let y = zip(parts, weights).reduce(0) { $0 + $1.0.y * $1.1 }
        return Point(x, y)
      }
    }
  }
}
