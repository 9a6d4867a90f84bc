/// The two addresses that a mapping's line begins with.
struct MapRange {
  var start: ArraySlice<UInt8>
  var limit: ArraySlice<UInt8>
  var rest: LineScanner

  /// The ways to read them, the preferred one first.
  ///
  /// The separator may be missing altogether; then the last digit alone is the second address, as
  /// a greedy expression reads it.
  static func readings(of line: ArraySlice<UInt8>) -> [MapRange] {
    var scanner = LineScanner(line)
    _ = scanner.run(\.isSpace)
    guard let start = scanner.hexadecimal() else { return [] }
    var readings: [MapRange] = []
    var separated = scanner
    separated.skipRangeSeparator()
    if separated.rest.startIndex > scanner.rest.startIndex, let limit = separated.hexadecimal() {
      readings.append(MapRange(start: start, limit: limit, colonThen: separated))
    }
    if start.count > 1 {
      var joined = LineScanner(line[(start.endIndex - 1)...])
      if let limit = joined.hexadecimal() {
        readings.append(MapRange(start: start.dropLast(), limit: limit, colonThen: joined))
      }
    }
    return readings
  }

  private init(
    start: ArraySlice<UInt8>, limit: ArraySlice<UInt8>, colonThen scanner: LineScanner
  ) {
    self.start = start
    self.limit = limit
    rest = scanner
    _ = rest.take(":" as Unicode.Scalar)
  }
}

extension LineScanner {
  /// Takes hexadecimal digits with or without `0x` before them.
  fileprivate mutating func hexadecimal() -> ArraySlice<UInt8>? {
    let start = self
    if take("0x"), let digits = some(\.isHexDigit) { return digits }
    self = start
    return some(\.isHexDigit)
  }

  /// Takes what stands between two addresses: one dash or blank, then blanks.
  fileprivate mutating func skipRangeSeparator() {
    _ = take("-" as Unicode.Scalar)
    _ = run(\.isSpace)
  }
}
