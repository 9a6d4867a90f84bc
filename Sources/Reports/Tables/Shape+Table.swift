extension Report {
  /// The findings as typed values; nil for shapes that are no table.
  package var table: Table? {
    switch body {
    case .top(let table): table.table(header)
    case .callers(let table): table.table(header)
    case .digest(let digest): TopTable(rows: digest.top).table(header)
    case .frames(let tree): tree.table(header)
    case .listing(let listing): listing.table(header)
    case .comparison(let table): table.table(header)
    case .explanation(let page): page.table(header)
    case .flame(let graph): graph.table(header)
    case .lines(let lines): lines.table
    case .stacks(let list): list.table(header)
    case .tags(let table): table.table(header)
    case .raw(let profile): profile.table
    case .code(let listing): listing.table(header)
    case .costs, .graph, .page, .source: nil
    }
  }

  /// What the shape knows besides its rows, as named values.
  package var shapeFacts: [(String, Fact)] {
    bodyFacts + (gate.map { [("gate", $0.fact)] } ?? [])
  }

  private var bodyFacts: [(String, Fact)] {
    switch body {
    case .comparison(let table): [("comparison", table.facts)]
    case .explanation(let page):
      [("comparison", page.comparison.facts), ("explanation", page.facts)]
    case .flame(let graph): [("flame", graph.facts)]
    case .raw(let profile): [("raw", profile.facts)]
    case .top, .callers, .listing, .lines, .stacks, .tags, .code, .costs, .graph, .page,
      .source, .digest, .frames:
      []
    }
  }
}

extension Shape {
  /// The name for programs.
  package var name: String {
    switch self {
    case .top: "top"
    case .callers: "callers"
    case .listing: "listing"
    case .comparison: "comparison"
    case .explanation: "explanation"
    case .code: "code"
    case .costs: "costs"
    case .flame: "flame"
    case .digest: "digest"
    case .frames: "frames"
    case .graph: "graph"
    case .lines: "lines"
    case .page: "page"
    case .raw: "raw"
    case .source: "source"
    case .stacks: "stacks"
    case .tags: "tags"
    }
  }
}

extension Table.Kind {
  /// Values of a report's profile.
  static func values(_ header: ReportHeader) -> Table.Kind {
    .quantity(unit: header.format.sampleUnit)
  }
}

extension ReportHeader {
  /// A value as it is reported, after division.
  func fact(_ value: Int64) -> Fact {
    .integer(format.scaledByRatio(value))
  }

  /// A part of the whole.
  func share(_ value: Int64) -> Fact {
    .share(value, of: whole)
  }
}
