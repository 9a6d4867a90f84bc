import Reports
import Units

/// What all reports for a terminal share: the header, columns of values, the room for names.
struct Screen {
  let header: ReportHeader
  let style: TerminalStyle

  var paint: TerminalPaint { TerminalPaint(isOn: style.hasColor) }
  var width: Int { max(20, style.size.columns) }

  /// Narrow screens show less of everything but names.
  var isNarrow: Bool { width < 64 }
  var barWidth: Int { width < 64 ? 0 : width < 110 ? 8 : 20 }

  /// Facts about the profile, unless they are left out, and the filters.
  var headerLines: [String] {
    let facts = header.isCompact ? [] : HeaderText.profileLines(header)
    return (facts + HeaderText.filterLines(header)).map { DisplayText.clipped($0, to: width) }
  }

  /// A value in a column; the heavier the warmer, zero pale.
  func value(_ value: Int64, width: Int = 10, isLargest: Bool = false) -> String {
    let text = DisplayText.indented(header.format.text(value), to: width)
    return paint(text, isLargest ? .bold : value == 0 ? .dim : nil)
  }

  /// A part of the whole in a column.
  func share(_ part: Int64) -> String {
    let text = DisplayText.indented(Percentage(part, of: header.whole).trimmedText, to: 6)
    return paint(text, TerminalPaint.heat(fraction(part)))
  }

  func fraction(_ part: Int64) -> Double {
    header.whole == 0 ? 0 : Double(part) / Double(header.whole)
  }

  /// A bar with a blank before it; nothing on narrow screens.
  func bar(flat: Int64, cum: Int64) -> String {
    guard barWidth > 0 else { return "" }
    let bar = Bar(width: barWidth, isUnicode: style.isUnicode, paint: paint)
    return " " + bar.text(flat: fraction(flat), cum: fraction(cum))
  }

  /// How much of everything is shown, and how to see more; some rows may be those that match.
  func selectionLines(matching count: Int? = nil) -> [String] {
    guard let selection = header.selection else { return [] }
    let all = selection.candidateNodes + selection.droppedNodes
    if let count, count != selection.shownNodes {
      return remark("Showing \(count) of \(all), all that match")
    }
    let share = Percentage(selection.shownPart, of: header.whole).trimmedText
    let part = "\(share) of \(header.format.text(header.total))"
    let shown = "Showing \(selection.shownNodes) of \(all)"
    let more =
      selection.shownNodes < selection.candidateNodes
      ? "nodecount=0 shows more"
      : selection.droppedNodes > 0 ? "trim=false shows the rest" : ""
    let full = "\(shown) (\(header.format.text(selection.shownFlat)), \(part))"
    let isNarrow = DisplayWidth.columns(of: full + "; " + more) > width
    return remark(isNarrow ? "\(shown) (\(part))" : full, more)
  }

  /// Remarks below a table, in one line if there is room.
  func remark(_ first: String, _ second: String = "") -> [String] {
    let parts = [first, second].filter { !$0.isEmpty }
    let line = parts.joined(separator: "; ")
    let lines = DisplayWidth.columns(of: line) <= width ? [line] : parts
    return lines.map { paint(DisplayText.clipped($0, to: width), .dim) }
  }

  /// A text that leads to a file, where the terminal knows links.
  func link(_ text: String, to path: String) -> String {
    guard style.hasLinks, path.hasPrefix("/") else { return text }
    let address = path.utf8.map(Self.encoded).joined()
    return "\u{1b}]8;;file://\(style.host)\(address)\u{1b}\\\(text)\u{1b}]8;;\u{1b}\\"
  }

  private static func encoded(_ byte: UInt8) -> String {
    let isPlain =
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x2D...0x39).contains(byte)
      || byte == UInt8(ascii: "_")
    guard !isPlain else { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
