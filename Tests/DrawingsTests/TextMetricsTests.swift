import Drawings
import Testing

struct TextMetricsTests {
  @Test(arguments: [("", 0.0), ("iii", 6.66), ("WW", 18.88), ("main", 21.67), ("…", 10.0)])
  func `widths are Helvetica's`(text: String, width: Double) {
    #expect(abs(TextMetrics.width(text, Font(size: 10)) - width) < 0.001)
  }
}
