import Reports
import Units

/// The columns that all of pprof's tables share.
struct TextColumns {
  let header: ReportHeader

  /// A value in its column.
  func value(_ value: Int64, width: Int = 10) -> String {
    header.format.text(value).rightAligned(to: width)
  }

  /// A part of the whole.
  func share(_ part: Int64) -> String {
    Percentage(part, of: header.whole).text
  }

  /// Flat, its share, the running share, cum and its share.
  func values(_ row: TopTable.Row) -> String {
    "\(value(row.flat)) \(share(row.flatPart)) \(share(row.flatSum)) \(value(row.cum)) \(share(row.cumPart))"
  }
}
