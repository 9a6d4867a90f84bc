import Reports
import Units

/// Prints what a profile says at first sight.
enum DigestText {
  static func lines(_ digest: Digest, _ header: ReportHeader) -> [String] {
    HeaderText.lines(header) + ["", "Heaviest functions:"]
      + TopText.rows(TopTable(rows: digest.top), header)
      + ["", "Heaviest path:"] + FrameTreeText.rows(digest.path, header)
      + ["", "Whose code:"] + parts(digest.origins, header)
      + ["", "Packages:"] + parts(digest.packages, header)
  }

  private static func parts(_ parts: [Digest.Part], _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    return parts.map {
      "\(columns.value($0.value)) \(columns.share($0.value))  \(SafeText.escaped($0.name))"
    }
  }
}
