import Analysis
import Profiles
import RegularExpressions
import Reports

/// Which functions the compiler put into the lines of others, and what they cost there.
struct InlinedCallees {
  private struct Line: Hashable {
    let function: String
    let file: String
    let number: Int64
  }

  private var costs: [Line: [String: Int64]] = [:]

  /// Adds up the samples that pass the functions an expression matches; O(their frames).
  init(_ basis: ReportBasis, _ input: CommandInput, of expression: RegularExpression) {
    var options = FilterOptions()
    options[.focus] = expression.pattern
    guard let filter = try? Filter(compiling: options) else { return }
    let profile = basis.view.profile.filtered(by: filter).profile
    guard let column = try? SampleSelection.column(of: profile, named: input.options.sampleIndex)
    else { return }
    let view = ProfileView(
      profile, values: SampleValues(profile, column: column, input.options),
      resolution: basis.view.resolution)
    add(CallGraph(view, withEdges: true), expression)
  }

  private mutating func add(_ graph: CallGraph, _ expression: RegularExpression) {
    for edge in graph.edges where edge.isInline {
      let caller = graph[edge.source].info
      guard expression.matches(caller.name) else { continue }
      let line = Line(function: caller.name, file: caller.file, number: caller.line)
      let callee = graph[edge.target].info.name
      var callees = costs[line] ?? [:]
      callees[callee] = (callees[callee] ?? 0).addingSaturating(edge.weightValue)
      costs[line] = callees
    }
  }

  /// What stands in a line of a function, the most expensive first.
  func inlined(in function: String, _ file: String, line: Int) -> [Listing.Inlined] {
    let callees = costs[Line(function: function, file: file, number: Int64(line))] ?? [:]
    return callees.map { Listing.Inlined($0.key, cum: $0.value) }.sorted { left, right in
      (left.cum.magnitude, right.name) > (right.cum.magnitude, left.name)
    }
  }
}
