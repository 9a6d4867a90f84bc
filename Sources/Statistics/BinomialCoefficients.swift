/// Binomial coefficients as Go's benchmark tools compute them.
enum BinomialCoefficients {
  /// The probability of each number of heads in so many tosses of a fair coin.
  ///
  /// Up to 20 trials the coefficients are exact. Go takes those of 21 to 30 from logarithms of
  /// the gamma function, and their last bits decide which of two equally likely ranks an interval
  /// takes first, so they are reproduced to the bit.
  static func fairCoin(trials: Int) -> [Double] {
    let scale = Double(sign: .plus, exponent: -trials, significand: 1)
    var exact = 1.0
    return (0...trials).map { heads in
      defer { exact = (exact * Double(trials - heads) / Double(heads + 1)).rounded() }
      return steps(exact, by: lastBits(trials, heads)) * scale
    }
  }

  private static func lastBits(_ trials: Int, _ heads: Int) -> Int64 {
    let row = trials - 21
    guard deviations.indices.contains(row), deviations[row].indices.contains(heads) else {
      return 0
    }
    return Int64(deviations[row][heads])
  }

  private static func steps(_ value: Double, by steps: Int64) -> Double {
    Double(bitPattern: value.bitPattern &+ UInt64(bitPattern: steps))
  }

  /// How many representable numbers Go's coefficient lies above the exact one, from 21 trials on.
  private static let deviations: [[Int16]] = [
    [
      0, 39, 31, 47, 11, 29, 71, 64, 18, 17, 22, 22, 17, 6, 78, 58, 29, 34, 47, 44, 39, 0,
    ],
    [
      0, -20, 12, 22, 9, 18, 12, 25, 34, -26, -26, 12, -6, -26, 24, 35, 3, 18, 37, 22, 26, -20,
      0,
    ],
    [
      0, 0, -46, 30, -2, 25, 21, 3, 48, 27, -3, 4, 4, -21, 27, 33, 18, 9, 25, 15, 30, -31, 0, 0,
    ],
    [
      0, -74, -62, -123, -64, -42, -24, -59, -57, -43, -40, -73, -69, -53, -70, -43, -69, -48,
      -32, -42, -43, -123, -54, -74, 0,
    ],
    [
      0, 89, -1, 11, -34, 45, 36, 47, 20, 10, 3, 29, -12, -32, 29, 28, 10, 12, 62, 26, 45, -9,
      11, 9, 89, 0,
    ],
    [
      0, -41, 29, -20, -59, -28, 8, -9, 11, -25, -52, -1, -5, -81, -5, -1, -32, -25, -2, 1, -7,
      -28, -30, -20, 40, -41, 0,
    ],
    [
      0, -53, -90, 2, -69, -55, -65, -61, -34, -40, -70, -77, -40, -79, -60, -40, -52, -54, -40,
      -42, -48, -74, -55, -52, 2, -79, -53, 0,
    ],
    [
      0, 101, 25, 4, 53, 19, 21, -10, 42, 24, 1, 14, 3, -12, 46, 6, 32, 14, 26, 24, 30, -1, 10,
      19, 73, 4, 37, 101, 0,
    ],
    [
      0, 5, 82, 54, -17, 59, -27, 13, 0, 23, -5, 27, 12, -26, 45, 45, 6, 12, 27, 14, 23, -8, 25,
      17, 117, 6, 54, 94, 5, 0,
    ],
    [
      0, 19, 7, 144, 40, -15, 51, 37, -8, 0, 16, 49, 40, -21, 34, 54, 51, 7, 40, 49, 45, 0, 25,
      53, 78, 19, 67, 144, 21, 19, 0,
    ],
  ]
}
