import Analysis
import Profiles
import Reports

/// `callgrind`: what each address costs and calls, as KCachegrind reads it.
enum CallgrindCommand: ReportMaker {
  static func run(_ original: CommandInput) throws(CommandError) -> CommandResult {
    let input = original.addingUp
    var basis = try ReportBasis(input, keepsBinaries: true)
    let trimmed =
      input.options.callTree
      ? TrimmedGraph(tree: basis.view, basis.trimming)
      : basis.tableGraph()
    // Its numbers are whole ones, so the unit has to be the smallest value's.
    basis.header.format.outputUnit = OutputUnit.chosen(
      basis.header.format, trimmed.graph, basis.header.total, allowsFractions: false)
    var costs = CallCosts(trimmed.graph, isTree: input.options.callTree)
    if input.options.isCompatible { costs.forgetCallees() }
    return CommandResult(
      .report(Report(header: basis.header, body: .costs(costs))),
      notices: basis.notices + original.sumNotices)
  }
}

extension CallCosts {
  /// Describes all nodes of a graph, or of a tree of calls.
  init(_ graph: CallGraph, isTree: Bool) {
    let neighbours = graph.neighbours()
    let names = CalleeNames(graph, neighbours, isTree: isTree)
    self.init(
      entries: graph.listed.map { id in
        let node = graph[id]
        var entry = Entry(
          binary: node.info.binary, file: node.info.file,
          function: names[id] ?? node.info.name)
        entry.name = node.info.name
        entry.address = node.info.address
        entry.line = node.info.line
        entry.flat = node.flatValue
        entry.calls = neighbours.outgoing[id.index].map { edge in
          let callee = graph[edge.target].info
          var call = Call(
            file: callee.file, function: names[edge.target],
            position: (callee.address, callee.line), weight: edge.weight)
          if callee.binary != node.info.binary { call.binary = callee.binary }
          return call
        }
        return entry
      })
  }
}

extension CallCosts {
  /// Takes away what lets readers find callees, as Go's pprof leaves it out: their binaries, and the
  /// numbers in names where they are not called but stand for themselves.
  fileprivate mutating func forgetCallees() {
    for index in entries.indices {
      entries[index].function = entries[index].name
      for call in entries[index].calls.indices { entries[index].calls[call].binary = nil }
    }
  }
}

/// Names of functions as callees; where several are called the same in one file, each has a number.
private struct CalleeNames {
  private var names: [NodeID: String] = [:]

  /// What tells functions apart that callgrind would take for one.
  private struct Function: Hashable {
    var binary = ""
    var startLine: Int64 = 0
    var column: Int64 = 0
    /// Who calls it, in a tree of calls; nobody in a graph.
    var caller: UInt32?
  }

  private struct Name: Hashable {
    let file: String
    let function: String
  }

  init(_ graph: CallGraph, _ neighbours: Neighbours, isTree: Bool) {
    var numbers: [Name: [Function: Int]] = [:]
    let functions = graph.listed.map { id in
      let info = graph[id].info
      var function = Function(binary: info.binary, startLine: info.startLine)
      if info.address == 0, info.line == 0 { function.column = info.column }
      if isTree { function.caller = neighbours.incoming[id.index].first?.source.rawValue ?? .max }
      let name = Name(file: info.file, function: info.name)
      let count = numbers[name]?.count ?? 0
      let number = numbers[name, default: [:]][function] ?? count
      numbers[name, default: [:]][function] = number
      return (id, name, number)
    }
    for (id, name, number) in functions {
      let count = numbers[name]?.count ?? 0
      names[id] = name.function + (count > 1 ? " [\(number + 1)/\(count)]" : "")
    }
  }

  subscript(id: NodeID) -> String? { names[id] }
}
