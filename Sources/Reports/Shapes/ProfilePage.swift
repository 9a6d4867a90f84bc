/// Everything one page about a profile, or about the change between two, holds.
package struct ProfilePage: Sendable, Equatable {
  /// The stacks, from which the page works out flame graph, callers and callees.
  package var flame: FlameGraph
  /// The call graph, if there is one to draw.
  package var graph: Part?
  /// Reports that are tables.
  package var tables: [Part] = []

  /// A page of stacks alone.
  package init(flame: FlameGraph) {
    self.flame = flame
  }

  /// A report under a name of its own.
  package struct Part: Sendable, Equatable {
    package var name: String
    /// Always one; a list only because a report may hold a page.
    private var reports: [Report]

    /// Names a report.
    package init(_ name: String, _ report: Report) {
      self.name = name
      reports = [report]
    }

    package var report: Report? { reports.first }
  }
}
