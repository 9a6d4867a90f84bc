package import Drawings
package import Reports

/// Pictures of reports that can be drawn.
package enum DrawnReport {
  /// The drawing of a report; nil for those that are text only.
  package static func drawing(_ report: Report) -> Drawing? {
    switch report.body {
    case .graph(let graph):
      Drawing(graph, report.header, legend: legend(report.header))
    case .flame(let graph):
      Drawing(graph, report.header, legend: HeaderText.lines(report.header))
    default: nil
    }
  }

  /// What stands beside a drawing.
  private static func legend(_ header: ReportHeader) -> [String] {
    HeaderText.lines(header) + ["", "See https://git.io/JfYMW for how to read the graph"]
  }
}
