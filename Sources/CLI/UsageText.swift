package import Driver

/// The list of everything a command line can say.
package enum UsageText {
  /// The whole list, ready to be printed.
  package static var text: String {
    let listing = CatalogListing(prefix: "-")
    return [
      calls,
      ["  Reports (at most one):"], listing.commands,
      ["", "  Options:"], listing.options,
      ["", "  Choices (at most one of a group):"], listing.choices,
      ["", "  Sources:"], FlagCatalog.sourceFlags.map { listing.row("-" + $0.name, [$0.help]) },
      ["", "  Pages for a browser:"],
      FlagCatalog.webFlags.map { listing.row("-" + $0.name, [$0.help]) },
      ["", "  Older names of values:"], selections(listing),
      environment,
    ].joined().joined(separator: "\n") + "\n"
  }

  /// What to say about a mistake; pprof explains itself before or after it, or not at all.
  package static func answer(
    to error: CommandLineError, in wording: Wording = .ofEnvironment
  ) -> String {
    if case .noticed(let warnings, let error) = error {
      return (warnings.map(\.message) + [answer(to: error, in: wording)]).joined(separator: "\n")
    }
    guard wording == .compatible else {
      return "swprof: \(error.message)" + suggestion(error)
        + (error.deservesUsage ? "; try swprof -h" : "")
    }
    return compatibleAnswer(to: error)
  }

  private static func suggestion(_ error: CommandLineError) -> String {
    guard case .unknownFlag(let name) = error else { return "" }
    let near = Spelling.nearest(to: name, among: FlagCatalog.names)
    return near.isEmpty ? "" : "; did you mean -" + near.joined(separator: " or -") + "?"
  }

  /// The list of flags comes with the message, as in Go.
  private static func compatibleAnswer(to error: CommandLineError) -> String {
    switch error {
    case .noSource: text + error.message
    case _ where error.deservesUsage: error.message + "\n" + text
    default: error.message
    }
  }

  private static let calls =
    [
      "usage:", "",
      "  swprof <report> [options] [binary] <source> ...      make one report",
      "  swprof [options] [binary] <source> ...               explore in a shell",
    ] + SubcommandCatalog.all.flatMap(\.usage).map { "  swprof " + $0 }
    + ["", "A source is a profile's file, or - for the standard input.", ""]

  private static let environment = [
    "", "  Environment:",
    "    SWPROF_COMPAT     1 for pprof's own words, as -compat",
  ]

  private static func selections(_ listing: CatalogListing) -> [String] {
    FlagCatalog.selections.map { flag, sampleType in
      let mean = flag == "mean_delay" ? "-mean " : ""
      return listing.row("-" + flag, ["Short for \(mean)-sample_index=" + sampleType])
    }
  }
}
