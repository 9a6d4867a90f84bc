/// Text of a time span in hours, minutes and seconds, such as `1m0.5s`; below a second, one unit.
///
/// The layout of Go's `time.Duration`, which pprof prints in raw reports and messages.
package enum DurationText {
  /// Spells out a number of nanoseconds.
  package static func text(nanoseconds: Int64) -> String {
    let sign = nanoseconds < 0 ? "-" : ""
    let magnitude = nanoseconds.magnitude
    guard magnitude > 0 else { return "0s" }
    return sign + (magnitude < 1_000_000_000 ? subsecond(magnitude) : clock(magnitude))
  }

  /// Spells out a number of seconds.
  package static func text(seconds: Int) -> String {
    let (nanoseconds, overflows) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    return overflows ? "\(seconds)s" : text(nanoseconds: nanoseconds)
  }

  private static func subsecond(_ nanoseconds: UInt64) -> String {
    if nanoseconds < 1000 { return "\(nanoseconds)ns" }
    if nanoseconds < 1_000_000 { return decimal(nanoseconds, places: 3) + "\u{b5}s" }
    return decimal(nanoseconds, places: 6) + "ms"
  }

  private static func clock(_ nanoseconds: UInt64) -> String {
    let minute: UInt64 = 60_000_000_000
    let seconds = decimal(nanoseconds % minute, places: 9) + "s"
    let minutes = nanoseconds / minute
    if minutes == 0 { return seconds }
    let hours = minutes / 60
    return (hours == 0 ? "" : "\(hours)h") + "\(minutes % 60)m" + seconds
  }

  private static func decimal(_ value: UInt64, places: Int) -> String {
    let scale = (0..<places).reduce(into: UInt64(1)) { power, _ in power *= 10 }
    let fraction = String(value % scale)
    let padded = String(repeating: "0", count: places - fraction.utf8.count) + fraction
    let trailing = padded.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return String(value / scale) + (trailing == places ? "" : "." + padded.dropLast(trailing))
  }
}
