import Bytes

/// The objects of a PDF file one after the other, and the table of where they are.
struct PDFFile {
  private var bytes = Array("%PDF-1.4\n%\u{00e2}\u{00e3}\n".utf8)
  private var offsets: [Int] = []

  /// Adds an object; the first has number 1.
  mutating func add(_ object: String) {
    begin()
    bytes += Array((object + "\nendobj\n").utf8)
  }

  /// Adds bytes, deflated if they can be.
  mutating func add(stream: [UInt8]) {
    let deflated = try? ZlibStream.compressing(stream)
    let data = deflated ?? stream
    let filter = deflated == nil ? "" : " /Filter /FlateDecode"
    begin()
    bytes += Array("<< /Length \(data.count)\(filter) >>\nstream\n".utf8)
    bytes += data
    bytes += Array("\nendstream\nendobj\n".utf8)
  }

  private mutating func begin() {
    offsets.append(bytes.count)
    bytes += Array("\(offsets.count) 0 obj\n".utf8)
  }

  /// The whole file, with its table; every row of it is 20 bytes.
  func finished(root: Int, info: Int) -> [UInt8] {
    let rows = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + " 00000 n \n"
    }
    let table =
      "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n" + rows.joined()
      + "trailer\n<< /Size \(offsets.count + 1) /Root \(root) 0 R /Info \(info) 0 R >>\n"
      + "startxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }
}
