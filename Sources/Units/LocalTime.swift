import Glibc

/// Text of moments in the local time zone, for the headers of reports.
package enum LocalTime {
  /// Date, time and zone name, such as `2016-02-15 19:12:54 UTC`.
  package static func text(nanosecondsSince1970 nanoseconds: Int64) -> String {
    formatted("%Y-%m-%d %H:%M:%S %Z", split(nanoseconds).seconds)
  }

  /// As `text`, with the fraction of the second and the zone's offset, as Go prints a time.
  package static func detailedText(nanosecondsSince1970 nanoseconds: Int64) -> String {
    let (seconds, nanosecond) = split(nanoseconds)
    return formatted("%Y-%m-%d %H:%M:%S", seconds) + fraction(nanosecond)
      + formatted(" %z %Z", seconds)
  }

  private static func split(_ nanoseconds: Int64) -> (seconds: Int64, nanosecond: Int64) {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return remainder < 0 ? (quotient - 1, remainder + 1_000_000_000) : (quotient, remainder)
  }

  private static func fraction(_ nanosecond: Int64) -> String {
    guard nanosecond != 0 else { return "" }
    let digits = String(nanosecond)
    let padded = String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
    let trailing = padded.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return "." + padded.dropLast(trailing)
  }

  private static func formatted(_ layout: String, _ seconds: Int64) -> String {
    let capacity = 128
    var moment = time_t(seconds)
    var calendar = unsafe tm()
    tzset()
    unsafe localtime_r(&moment, &calendar)
    return unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return 0 }
        return unsafe strftime(start, capacity, layout, &calendar)
      }
    }
  }
}
