import Commands
import Drawings
import Driver
import Rendering
import Reports

/// Lays profiles' call graphs out beside Graphviz: processor time, and crossings by one counter.
struct LayoutContest {
  /// What one layout of one graph cost and came to.
  struct Result {
    var name: String
    var tool: String
    var nanoseconds: Int64
    var crossings: Int
    var nodes: Int
    var edges: Int

    /// The line in Go's benchmark format.
    var line: String {
      "BenchmarkLayout/\(name)/tool=\(tool)-1\t1\t\(nanoseconds) ns/op\t\(crossings) crossings"
        + "\t\(nodes) nodes\t\(edges) edges"
    }
  }

  private let tool: String?
  private var own: [Result] = []
  private var others: [Result] = []

  /// Compares with a program that takes dot's flags, or with nothing.
  init(tool: String?) {
    self.tool = tool
  }

  /// Lays a profile's graph out, with so many nodes at most.
  mutating func add(_ file: String, nodes: Int) throws {
    let report = try Self.report(file, nodes: nodes)
    guard case .graph(let graph) = report.body else { return }
    let name = file.split(separator: "/").suffix(2).joined(separator: "_")
    let layout = LayoutGraph(graph, report.header)
    let result = Self.measure(layout, name)
    print(result.line)
    own.append(result)
    guard let tool else { return }
    let other = try Graphviz(tool).measure(TextRenderer.render(report), like: result)
    print(other.line)
    others.append(other)
  }

  private static func report(_ file: String, nodes: Int) throws -> Report {
    var request = SourceRequest()
    request.sources = [file]
    let session = try Session.open(
      request, environment: SourceFiles(), sink: OutputSink(isWatched: false) { _ in },
      tell: { _ in })
    var options = Options()
    options.nodeCount = nodes
    if nodes > 80 {
      options.nodeFraction = 0
      options.edgeFraction = 0
    }
    guard let command = CommandCatalog.command(named: "dot"),
      case .report(let report) = try session.run(ReportRequest(command, options: options)).content
    else { throw SystemError(call: "dot", code: 0) }
    return report
  }

  private static func measure(_ graph: LayoutGraph, _ name: String) -> Result {
    let start = Usage.now()
    var rounds: Int64 = 0
    var layout = GraphLayout(graph)
    repeat {
      layout = GraphLayout(graph)
      rounds += 1
    } while Usage.now().cpuNanoseconds - start.cpuNanoseconds < 200_000_000
    return Result(
      name: name, tool: "swprof",
      nanoseconds: (Usage.now().cpuNanoseconds - start.cpuNanoseconds) / rounds,
      crossings: CurveCrossings.count(layout.routes.map(\.points)), nodes: graph.nodes.count,
      edges: graph.edges.count)
  }

  /// The medians of how we compare, graph by graph.
  func summarize() {
    guard !others.isEmpty else { return }
    let times = zip(own, others).map { Double($1.nanoseconds) / Double(max($0.nanoseconds, 1)) }
    let crossings = zip(own, others).map { $0.crossings - $1.crossings }
    let fewer = crossings.count { $0 <= 0 }
    print(
      "# medians: \(Int(Self.median(times))) times as fast,"
        + " \(Int(Self.median(crossings.map(Double.init)))) crossings more;"
        + " no more crossings on \(fewer) of \(own.count) graphs")
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}

extension Usage {
  fileprivate var cpuNanoseconds: Int64 { userNanoseconds + systemNanoseconds }
}
