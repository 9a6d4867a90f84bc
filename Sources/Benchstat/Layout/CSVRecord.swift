/// A line of comma-separated values.
struct CSVRecord {
  private(set) var fields: [ByteString] = []

  mutating func add(_ field: ByteString) {
    fields.append(field)
  }

  mutating func add(_ field: String) {
    fields.append(Array(field.utf8))
  }

  /// Adds empty fields up to a width.
  mutating func pad(to width: Int) {
    while fields.count < width { fields.append([]) }
  }

  /// The fields with quotes where they are needed.
  func format() -> ByteString {
    Array(fields.map(CSVRecord.quoted).joined(separator: [UInt8(ascii: ",")]))
      + [UInt8(ascii: "\n")]
  }

  private static func quoted(_ field: ByteString) -> ByteString {
    guard needsQuotes(field) else { return field }
    let quote = UInt8(ascii: "\"")
    return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  private static func needsQuotes(_ field: ByteString) -> Bool {
    guard !field.isEmpty else { return false }
    if field.elementsEqual("\\.".utf8) { return true }
    if field.contains(where: { ",\"\r\n".utf8.contains($0) }) { return true }
    return GoText.isSpace(GoText.firstScalar(of: field[...]).scalar)
  }
}
