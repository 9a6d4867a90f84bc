import Bytes
package import Drawings

/// Writes a drawing as a PDF of one page: vectors and real text in the fonts every reader has.
package enum PDFRenderer {
  /// Readers take pages of at most 200 inches; larger drawings are scaled down.
  private static let largest = 14_400.0

  /// A whole file.
  package static func render(_ drawing: Drawing) -> [UInt8] {
    let size = drawing.size
    let scale = min(1, largest / max(size.width, size.height, 1))
    var content = PDFContent(height: size.height)
    content.begin(scale: scale)
    content.write(drawing.marks)
    let width = ShortNumber.text(max(size.width * scale, 1))
    let height = ShortNumber.text(max(size.height * scale, 1))
    var file = PDFFile()
    file.add("<< /Type /Catalog /Pages 2 0 R >>")
    file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    file.add(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents 6 0 R"
        + " /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>")
    file.add(font("Helvetica"))
    file.add(font("Helvetica-Bold"))
    file.add(stream: Array(content.text.utf8))
    file.add("<< /Title \(PDFText.unicode(drawing.title)) /Producer (swprof) >>")
    return file.finished(root: 1, info: 7)
  }

  private static func font(_ name: String) -> String {
    "<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>"
  }
}
