import Analysis
import Profiles
import Reports

/// `top` and `text`: the nodes that cost most.
enum TopCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    return result(&basis)
  }

  /// The report on what a basis leaves.
  static func result(_ basis: inout ReportBasis) -> CommandResult {
    let graph = basis.trimmedGraph(edges: .inlinedTargets).graph
    let table = TopTable(rows: rows(graph, sharesSums: basis.sharesSums))
    return CommandResult(
      .report(Report(header: basis.header, body: .top(table))), notices: basis.notices)
  }

  /// The rows of the listed nodes, all or the first so many.
  static func rows(_ graph: CallGraph, limit: Int = .max, sharesSums: Bool) -> [TopTable.Row] {
    let inlining = inlining(graph)
    var sum: Int64 = 0
    return graph.listed.prefix(limit).map { id in
      var row = TopTable.Row(graph[id], sharesSums: sharesSums)
      sum = graph.overflow.sum(sum, row.flatPart)
      row.inlining = inlining[id.index]
      row.flatSum = sum
      return row
    }
  }

  /// How each node's callers had it, by the edges that are left.
  private static func inlining(_ graph: CallGraph) -> [TopTable.Inlining] {
    var isInlined = Array(repeating: false, count: graph.nodes.count)
    var isCalled = isInlined
    for edge in graph.edges {
      if edge.isInline {
        isInlined[edge.target.index] = true
      } else {
        isCalled[edge.target.index] = true
      }
    }
    return graph.nodes.indices.map { index in
      isInlined[index] ? (isCalled[index] ? .bySome : .byAll) : .never
    }
  }
}

extension TopTable.Row {
  /// A node's values as they are shown, with their parts of the whole or of a whole of means.
  init(_ node: Node, sharesSums: Bool) {
    self.init(
      name: node.info.printableName, inlining: .never, flat: node.flatValue, flatSum: 0,
      cum: node.cumValue)
    guard sharesSums else { return }
    flatPart = node.flat
    cumPart = node.cum
  }
}
