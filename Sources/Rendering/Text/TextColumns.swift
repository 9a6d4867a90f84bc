import Reports
import Units

/// The columns that all of pprof's tables share.
struct TextColumns {
  let header: ReportHeader

  /// A value in its column.
  func value(_ value: Int64, width: Int = 10) -> String {
    header.format.text(value).rightAligned(to: width)
  }

  /// A share of the report's total.
  func share(_ value: Int64) -> String {
    Percentage(value, of: header.total).text
  }

  /// Flat, its share, the running share, cum and its share.
  func values(_ row: TopTable.Row) -> String {
    "\(value(row.flat)) \(share(row.flat)) \(share(row.flatSum)) \(value(row.cum)) \(share(row.cum))"
  }
}
