import Foundation
import Testing
import Units

/// Compares with texts recorded from Go: one line a value, fields apart by tabs.
struct GoldenUnitsTests {
  static func rows(_ kind: String) throws -> [[String]] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Golden/units.tsv"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return fields.first == kind ? Array(fields.dropFirst()) : nil
    }
  }

  @Test func `labels are those of Go's pprof`() throws {
    let rows = try Self.rows("label")
    #expect(rows.count > 700)
    for row in rows {
      let quantity = Quantity(try #require(Int64(row[0])), row[1])
      #expect(quantity.label(in: row[2]) == row[3], "\(row)")
    }
  }

  @Test func `percentages are those of Go's pprof`() throws {
    for row in try Self.rows("percent") {
      let part = try #require(Int64(row[0]))
      let whole = try #require(Int64(row[1]))
      #expect(Percentage(part, of: whole).text == row[2], "\(row)")
    }
  }

  @Test func `durations are spelled as Go spells them`() throws {
    for row in try Self.rows("duration") {
      #expect(DurationText.text(nanoseconds: try #require(Int64(row[0]))) == row[1])
    }
  }

  @Test func `fixed-point text is rounded as Go rounds it`() throws {
    for row in try Self.rows("fixed") {
      let value = try #require(Double(row[0]))
      for (column, places) in [0, 2, 3, 6].enumerated() {
        #expect(DecimalText.fixed(value, places: places) == row[column + 1], "\(row)")
      }
    }
  }

  @Test func `shortest text is laid out as Go lays it out`() throws {
    for row in try Self.rows("shortest") {
      let value = Double(bitPattern: try #require(UInt64(row[0], radix: 2)))
      #expect(DecimalText.shortest(value) == row[1])
    }
  }

  @Test func `moments are printed in the local zone as Go prints them`() throws {
    for row in try Self.rows("time") {
      let nanoseconds = try #require(Int64(row[0]))
      unsafe setenv("TZ", row[1], 1)
      #expect(LocalTime.text(nanosecondsSince1970: nanoseconds) == row[2])
      #expect(LocalTime.detailedText(nanosecondsSince1970: nanoseconds) == row[3])
    }
    unsafe unsetenv("TZ")
  }
}
