import Commands
import Rendering

/// The command line that makes a report without the shell.
package enum BatchCommandLine {
  /// The words, quoted for a shell, and what reads the report.
  package static func text(_ request: ReportRequest, _ sources: SourceRequest) -> String {
    let isComparison = request.command.comparesProfiles && request.argument != nil
    let words = isComparison ? comparison(request, sources) : report(request, sources)
    let line = (["swprof"] + words).map(ShellWord.quoted).joined(separator: " ")
    return line + (request.pipe.map { " | " + $0 } ?? "")
  }

  private static func report(_ request: ReportRequest, _ sources: SourceRequest) -> [String] {
    var words = ["-" + request.command.name + (request.argument.map { "=" + $0 } ?? "")]
    words += options(request.options)
    if let base = sources.base {
      words += base.sources.map { (base.keepsTotal ? "-diff_base=" : "-base=") + $0 }
    }
    if !sources.mainBinary.isEmpty { words.append(sources.mainBinary) }
    return words + sources.sources
  }

  /// Commands that compare are subcommands; two dashes tell sides of several profiles apart.
  private static func comparison(_ request: ReportRequest, _ sources: SourceRequest) -> [String] {
    let sides = [request.argument ?? ""] + (sources.sources.count == 1 ? [] : ["--"])
    return [request.command.name] + options(request.options)
      + (request.options.comparison.gate.map(gate) ?? []) + sides + sources.sources
  }

  private static func options(_ options: Options) -> [String] {
    OptionCatalog.entries.filter { $0.name != "compact_labels" }.compactMap { entry in
      let value = options.text(of: entry)
      guard value != Options().text(of: entry) else { return nil }
      return entry.choices.isEmpty ? "-\(entry.name)=\(value)" : "-\(value)"
    }
  }

  private static func gate(_ gate: GateOptions) -> [String] {
    gate.rules.map { "--fail-on=" + $0 } + (gate.budget.map { ["--budget=" + $0] } ?? [])
  }
}
