/// A part of a whole, printed the way pprof's reports print percentages.
package struct Percentage: Sendable, Equatable {
  /// Size of the part in hundredths of the whole, without its sign; 0 when the whole is 0.
  package let percent: Double

  /// Compares two amounts of the same unit.
  package init(_ part: Int64, of whole: Int64) {
    self.init(part: Double(part), whole: Double(whole))
  }

  /// Compares two amounts that need not be whole.
  package init(part: Double, whole: Double) {
    percent = whole == 0 ? 0 : abs(part / whole) * 100
  }

  /// Takes a part of a whole, 1 being all of it, without its sign.
  package init(fraction: Double) {
    percent = abs(fraction) * 100
  }

  /// Text padded to the width of a report's column.
  package var text: String {
    if (99.95...100.05).contains(percent) { return "  100%" }
    let digits =
      percent >= 1
      ? DecimalText.fixed(percent, places: 2)
      : DecimalText.general(percent, digits: 2)
    return String(repeating: " ", count: max(0, 5 - digits.utf8.count)) + digits + "%"
  }

  /// Text without the padding.
  package var trimmedText: String {
    String(text.drop { $0 == " " })
  }
}
