import ArgumentParser
import Commands
import Driver

extension DiffCommand {
  /// Reads the arguments that follow the subcommand's name, or that of another with its options.
  static func read(_ arguments: [String], for reader: ComparisonReader = .diff)
    throws(CommandLineError) -> CommandLineReading
  {
    let halves = arguments.split(
      separator: "--", maxSplits: 1, omittingEmptySubsequences: false)
    let command: DiffCommand
    do {
      command = try parse(Array(halves[0]))
    } catch {
      guard exitCode(for: error).isSuccess else { throw .refused(message(for: error)) }
      return .explain(reader.help)
    }
    guard var values = try PprofGrammar.values(of: command.rest) else {
      return .explain(reader.help)
    }
    let new = halves.count > 1 ? Array(halves[1]) : nil
    if new != nil || values.sources.sources.count != 1 || !reader.allowsOneProfile {
      values.sources = try sources(values.sources, new: new)
    }
    return .run(try command.invocation(&values, of: reader.command))
  }

  /// Who is old and who is new: two profiles, or what stands before and after the two dashes.
  private static func sources(_ request: SourceRequest, new: [String]?) throws(CommandLineError)
    -> SourceRequest
  {
    var result = request
    let files = request.sources
    if let new {
      guard !files.isEmpty, !new.isEmpty else { throw .emptySide }
      result.comparedWith = files
      result.sources = new
    } else {
      guard files.count == 2 else { throw .notTwoProfiles(given: files.count) }
      result.comparedWith = [files[0]]
      result.sources = [files[1]]
    }
    return result
  }

  private func invocation(_ values: inout FlagValues, of name: String) throws(CommandLineError)
    -> Invocation
  {
    try values.takeChoices()
    if let flag = try unsuitableFlag(values) { throw .notForComparison(flag: flag) }
    if name != Self.name, let flag = flagOfDiffAlone {
      throw .refused("\(flag) is for swprof diff; swprof \(name) looks at whole profiles")
    }
    guard let command = CommandCatalog.command(named: name) else { throw .unknownFlag(name) }
    try values.checkFormat()
    let warnings = values.takeSelections()
    values.options.comparison = try comparison()
    let sides = (values.sources.comparedWith.count, values.sources.sources.count)
    if isPaired, sides.0 != sides.1 || sides.0 < 2 {
      throw .refused("--paired needs as many profiles on both sides, two or more")
    }
    if values.noBrowser, values.webAddress.isEmpty { throw .browserWithoutWeb }
    return Invocation(
      action: values.webAddress.isEmpty
        ? .report(ReportRequest(command, options: values.options))
        : .web(values.webRequest, values.options),
      sources: values.sources, warnings: warnings)
  }

  private func unsuitableFlag(_ values: FlagValues) throws(CommandLineError) -> String? {
    if let (command, _) = try values.requestedCommand() { return command.name }
    let texts = [("base", values.base), ("diff_base", values.diffBase)]
    return texts.first { !$0.1.isEmpty }?.0 ?? (values.options.normalize ? "normalize" : nil)
  }

  /// A flag that is of no use where rows are not compared one by one.
  private var flagOfDiffAlone: String? {
    let given = [
      ("--gate", hasGate), ("--fail-on", !rules.isEmpty), ("--budget", budget != nil),
      ("--junit", junitFile != nil), ("--bench", results != nil),
      ("--norm=ops", normalization == "ops"),
      ("--split", split != nil && split != "none"),
    ]
    return given.first(where: \.1)?.0
  }

  private func resultFiles() throws(CommandLineError) -> ComparisonOptions.ResultFiles? {
    guard let results else { return nil }
    let files = results.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard files.count == 2, !files.contains("") else {
      throw .refused("--bench needs two files, as in --bench=old.txt,new.txt")
    }
    return .init(base: files[0], new: files[1])
  }

  private func comparison() throws(CommandLineError) -> ComparisonOptions {
    var options = ComparisonOptions()
    guard alpha > 0, alpha < 1 else {
      throw .refused("-alpha must lie between 0 and 1")
    }
    if let phi, !(phi > 0 && phi.isFinite) { throw .refused("-phi must be a positive number") }
    options.alpha = alpha
    options.gate = try gateOptions()
    options.isPaired = isPaired
    options.split = split
    options.floor = floor
    options.results = try resultFiles()
    options.normalization = normalization
    options.falseDiscovery = falseDiscovery
    options.phi = phi
    options.variation = variation?.value
    options.smallestChange = smallestChange?.value ?? options.smallestChange
    return options
  }
}
