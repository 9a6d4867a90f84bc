import Bytes

/// The one writer of comma-separated values.
///
/// Quotes as RFC 4180 has it; line breaks are written out before. Spreadsheets take texts that begin with `=`, `+`, `-` or `@` for
/// formulas and run them; such texts get an apostrophe in front, with which spreadsheets mark text.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Adds a number or a word of the program's own.
  mutating func plain(_ field: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += field.utf8
  }

  /// Adds a text from outside.
  mutating func text(_ field: String) {
    let text = SafeText.escapedSource(field)
    let guarded = Self.isFormula(text) ? "'" + text : text
    plain(guarded.utf8.contains(where: Self.needsQuotes) ? Self.quoted(guarded) : guarded)
  }

  /// Ends the record.
  mutating func endRecord() {
    bytes += "\r\n".utf8
    isFirst = true
  }

  private static func isFormula(_ text: String) -> Bool {
    text.utf8.first.map("=+-@\t".utf8.contains) ?? false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
