package import Drawings
package import Reports

/// Pictures of reports that can be drawn.
package enum DrawnReport {
  /// The drawing of a report; nil for those that are text only.
  package static func drawing(_ report: Report) -> Drawing? {
    guard case .graph(let graph) = report.body else { return nil }
    return Drawing(graph, report.header, legend: legend(report.header))
  }

  /// What stands beside a drawing.
  private static func legend(_ header: ReportHeader) -> [String] {
    HeaderText.lines(header) + ["", "See https://git.io/JfYMW for how to read the graph"]
  }
}
