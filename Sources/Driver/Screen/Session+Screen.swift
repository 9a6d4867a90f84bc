import Commands
package import Rendering
package import Reports

extension Session {
  /// What the terminal that reads reports can show; nil where none does.
  package var screen: TerminalStyle? { sink.screen() }

  /// Makes a report and delivers it; returns the names of its rows and what a gate says about it.
  package func deliver(_ request: ReportRequest) throws(UserError)
    -> (rows: [String], verdict: GateOutcome.Verdict?)
  {
    let made = try leavable { session throws(UserError) in try session.made(request) }
    let gate = made.result.gate
    do throws(OutputError) {
      try sink.deliver(made.bytes, for: request)
      if let file = request.options.comparison.gate?.junitFile, let gate {
        try OutputSink.write(JUnitXML.render(gate), to: file)
      }
    } catch {
      throw .output(error)
    }
    if let floor = made.result.noiseFloor {
      let file = request.options.comparison.floor
      try keep(floor, in: file == "auto" ? environment.noiseFloorFile : file)
    }
    if let gate { tell(.gate(gate)) }
    return (made.rows, gate?.verdict)
  }

  /// A report, ready to be delivered.
  private struct MadeReport: Sendable {
    var result: CommandResult
    var bytes: [UInt8]
    var rows: [String]
  }

  private func made(_ request: ReportRequest) throws(UserError) -> MadeReport {
    let renderer = try ReportFormat.renderer(for: request)
    let result = try run(request)
    let (bytes, rows) = try rendering(result, request, renderer)
    return MadeReport(result: result, bytes: bytes, rows: rows)
  }

  /// The bytes of a report as whoever reads it wants them, with the names of its rows.
  private func rendering(_ result: CommandResult, _ request: ReportRequest, _ renderer: Renderer)
    throws(UserError) -> ([UInt8], [String])
  {
    guard case .report(var report) = result.content, let style = sink.style(for: request) else {
      return (try bytes(of: result, request, renderer), [])
    }
    for notice in result.notices { tell(.command(notice)) }
    report.header.width = sink.width(for: request)
    return (Array(TerminalRenderer.render(report, style).utf8), report.rowNames)
  }
}

extension Report {
  /// The names that numbers before rows stand for.
  fileprivate var rowNames: [String] {
    switch body {
    case .top(let table): table.rows.map(\.name)
    case .digest(let digest): digest.top.map(\.name)
    case .callers(let table): table.entries.map(\.node.name)
    case .frames(let tree): tree.rows.map(\.name)
    case .comparison(let table): table.rows.map(\.name)
    case .explanation(let page): page.causes.map(\.row.name)
    default: []
    }
  }
}
