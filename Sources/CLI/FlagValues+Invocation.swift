import Bytes
import Commands
import Driver

extension FlagValues {
  /// Judges the flags as a whole, in pprof's order of complaints.
  func invocation() throws(CommandLineError) -> Invocation {
    guard !sources.sources.isEmpty else { throw .noSource }
    var result = self
    try result.takeChoices()
    let command = try requestedCommand()
    if command != nil, !webAddress.isEmpty { throw .reportAndWeb }
    if noBrowser, webAddress.isEmpty { throw .browserWithoutWeb }
    try checkFormat()
    let warnings = result.takeSelections()
    do throws(CommandLineError) { try result.takeBase() } catch { throw error.after(warnings) }
    result.options.isCompatible = isCompatible
    result.options.hasBase = result.sources.base != nil
    result.sources.isCompatible = isCompatible
    result.sources.keepsForeignBytes = isCompatible && !StandardStream.output.isTerminal
    var invocation = Invocation(
      action: result.action(command), sources: result.sources, warnings: warnings,
      wording: isCompatible ? .compatible : .exact)
    invocation.color = try colorChoice()
    return invocation
  }

  private func colorChoice() throws(CommandLineError) -> ColorChoice {
    if color.isEmpty { return .auto }
    guard let choice = ColorChoice(rawValue: color) else {
      throw .unknownChoice(
        flag: "color", value: color, known: ColorChoice.allCases.map(\.rawValue))
    }
    return choice
  }

  func checkFormat() throws(CommandLineError) {
    if let problem = ReportFormat.problem(withName: options.format) { throw .format(problem) }
  }

  mutating func takeChoices() throws(CommandLineError) {
    for entry in OptionCatalog.entries {
      guard case .choice(let path, let choices) = entry.kind else { continue }
      let chosen = choices.map(\.name).filter(isOn)
      guard chosen.count < 2 else { throw .conflictingChoices(chosen) }
      if let name = chosen.first { options[keyPath: path] = name }
    }
  }

  func requestedCommand() throws(CommandLineError) -> (Command, argument: String?)? {
    let requests = CommandCatalog.commands.compactMap { command -> (Command, argument: String?)? in
      if let argument = arguments[command.name], !argument.isEmpty { return (command, argument) }
      return isOn(command.name) ? (command, nil) : nil
    }
    guard requests.count < 2 else { throw .severalReports }
    return requests.first
  }

  mutating func takeSelections() -> [CommandLineWarning] {
    var warnings: [CommandLineWarning] = []
    for (flag, sampleType) in FlagCatalog.selections where isOn(flag) {
      if options.sampleIndex.isEmpty {
        options.sampleIndex = sampleType
      } else {
        warnings.append(.ignoredSelection(flag: flag))
      }
    }
    if isOn("mean_delay") { options.mean = true }
    return warnings
  }

  private mutating func takeBase() throws(CommandLineError) {
    if !base.isEmpty, !diffBase.isEmpty { throw .twoKindsOfBase }
    if !base.isEmpty { sources.base = .init([base], keepsTotal: false) }
    if comparesInPages {
      sources.comparedWith = [diffBase]
    } else if !diffBase.isEmpty {
      sources.base = .init([diffBase], keepsTotal: true)
    }
    if options.normalize, sources.base == nil { throw .normalizeWithoutBase }
    sources.base?.isNormalized = options.normalize
  }

  /// Whether both profiles are shown side by side, which says more than their difference.
  private var comparesInPages: Bool {
    !webAddress.isEmpty && !diffBase.isEmpty && sources.sources.count == 1 && !options.normalize
      && !isCompatible
  }

  private func action(_ command: (Command, argument: String?)?) -> Invocation.Action {
    if let (command, argument) = command {
      return .report(ReportRequest(command, argument: argument, options: options))
    }
    if webAddress.isEmpty { return .shell(options) }
    return .web(webRequest, options)
  }

  /// How pages are served.
  var webRequest: WebRequest {
    var request = WebRequest(address: webAddress, opensBrowser: !noBrowser)
    request.allowsRemote = allowsRemote
    return request
  }
}
