import Analysis
import Profiles
import RegularExpressions
import Reports

/// `tree` and `peek`: nodes between their callers and callees.
enum CallersCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    let graph = basis.trimmedGraph().graph
    let entries = entries(graph, matching: input.argument, sharesSums: basis.sharesSums)
    if let argument = input.argument, entries.isEmpty {
      throw CommandError.noMatches(argument.pattern).after(basis.notices)
    }
    let table = CallerTable(entries: entries, hasNodes: !graph.listed.isEmpty)
    return CommandResult(
      .report(Report(header: basis.header, body: .callers(table))), notices: basis.notices)
  }

  private static func entries(
    _ graph: CallGraph, matching argument: RegularExpression?, sharesSums: Bool
  ) -> [CallerTable.Entry] {
    let ids = graph.listed.filter { id in
      guard let argument else { return true }
      return argument.matches(graph[id].info.printableName)
    }
    let neighbours = graph.neighbours(of: argument == nil ? nil : ids)
    var sum: Int64 = 0
    var entries: [CallerTable.Entry] = []
    for id in ids {
      var row = TopTable.Row(graph[id], sharesSums: sharesSums)
      sum = graph.overflow.sum(sum, row.flatPart)
      row.flatSum = sum
      func neighbour(_ id: NodeID, over edge: Edge) -> CallerTable.Neighbour {
        .init(neighbours.name(id), over: edge, sharesSums: sharesSums)
      }
      entries.append(
        CallerTable.Entry(
          node: row,
          callers: neighbours.incoming[id.index].map { neighbour($0.source, over: $0) },
          callees: neighbours.outgoing[id.index].map { neighbour($0.target, over: $0) }))
    }
    return entries
  }
}

extension CallerTable.Neighbour {
  /// The end of an edge; its weight is a mean where nodes' values are, which Go's pprof forgets.
  fileprivate init(_ name: String, over edge: Edge, sharesSums: Bool) {
    self.init(
      name: name, weight: sharesSums ? edge.weightValue : edge.weight, isInline: edge.isInline)
    part = edge.weight
  }
}
