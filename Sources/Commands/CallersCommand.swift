import Analysis
import Profiles
import RegularExpressions
import Reports

/// `tree` and `peek`: nodes between their callers and callees.
enum CallersCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    let graph = basis.trimmedGraph().graph
    let entries = entries(graph, matching: input.argument)
    if let argument = input.argument, entries.isEmpty {
      throw CommandError.noMatches(argument.pattern).after(basis.notices)
    }
    let table = CallerTable(entries: entries, hasNodes: !graph.listed.isEmpty)
    return CommandResult(
      .report(Report(header: basis.header, body: .callers(table))), notices: basis.notices)
  }

  private static func entries(_ graph: CallGraph, matching argument: RegularExpression?)
    -> [CallerTable.Entry]
  {
    let neighbours = graph.neighbours()
    var sum: Int64 = 0
    var entries: [CallerTable.Entry] = []
    for id in graph.listed {
      let node = graph[id]
      let name = node.info.printableName
      if let argument, !argument.matches(name) { continue }
      sum = sum.addingSaturating(node.flatValue)
      let row = TopTable.Row(
        name: name, inlining: .never, flat: node.flatValue, flatSum: sum, cum: node.cumValue)
      entries.append(
        CallerTable.Entry(
          node: row,
          callers: neighbours.incoming[id.index].map { neighbour($0.source, over: $0, neighbours) },
          callees: neighbours.outgoing[id.index].map { neighbour($0.target, over: $0, neighbours) }
        ))
    }
    return entries
  }

  private static func neighbour(_ id: NodeID, over edge: Edge, _ neighbours: Neighbours)
    -> CallerTable.Neighbour
  {
    .init(name: neighbours.name(id), weight: edge.weight, isInline: edge.isInline)
  }
}
