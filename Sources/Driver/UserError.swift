package import Analysis
package import Commands
package import Reports
package import Symbols

/// Why there is no report: facts, which `ErrorMessages` puts into words for every front end.
package enum UserError: Error, Equatable, Sendable {
  /// None of the files could be read; each has been complained about.
  case noProfiles(base: Bool)
  /// The file is there, but what it holds is no profile; it has been complained about.
  case damagedProfile(base: Bool)
  /// The profiles do not go together.
  case combine(CombineError, CombineStage)
  /// The server of a profile did not tell the names behind its addresses.
  case symbolServer(address: String, NetworkError)
  /// The command could not make its report.
  case command(CommandError)
  /// The report cannot be written as it should be.
  case format(FormatError)
  /// An expression matches no function; some are not far from it.
  case nothingMatches(String, nearest: [Vocabulary.WeighedName])
  /// The functions that an expression matches are left out by filters, as they are set.
  case filteredOut(String, filters: [String])
  /// The report could not be delivered.
  case output(OutputError)
  /// No pages can be served.
  case web(WebError)
}

extension UserError {
  /// What was being put together.
  package enum CombineStage: Sendable {
    case sources, base
    /// The sources with the base.
    case difference
  }
}

/// Something to tell the user beside the report.
package enum Notice: Equatable, Sendable {
  /// A source could not be read.
  case unreadable(file: String, FetchError)
  /// A server is asked for a profile.
  case fetching(address: String)
  /// The profile takes so long.
  case waiting(seconds: Int)
  /// A copy of what was fetched is kept.
  case saved(path: String)
  /// No copy of what was fetched could be kept.
  case notSaved(SavingProblem)
  /// The server of a profile did not tell the names behind its addresses.
  case noNames(address: String, NetworkError)
  /// A folder for copies cannot be made.
  case unusableFolder(String, errno: Int32)
  /// Not all sources could be read.
  case partial(read: Int, of: Int, base: Bool)
  /// A word of the wanted way to find names means nothing.
  case unknownSymbolization(String)
  /// How names of addresses were looked for.
  case symbolization(SymbolizationNotice)
  case command(CommandNotice)
  /// Texts that match nothing as expressions were looked for as they are.
  case takenLiterally([String])
  /// What an option that matched nothing may have meant, of so many samples.
  case nearest(option: String, [Vocabulary.WeighedName], samples: Int)
  /// What each filter leaves by itself, where all together leave none of so many samples.
  case emptied(by: [FilterShare], samples: Int)
  /// The labels there are, where a filter on labels matched none.
  case labels([Vocabulary.LabelWords])
  /// All of a value's samples are zero; others are not.
  case allZero(String, others: [String])
  /// Where the noise of this machine was kept.
  case keptNoise(file: String)
  /// What a gate says, in one line for programs.
  case gate(GateOutcome)
}

/// Why no copy of a fetched profile is kept.
package enum SavingProblem: Error, Equatable, Sendable {
  /// No folder for copies can be used.
  case noFolder
  /// The copy could not be written.
  case output(OutputError)
}

extension Notice {
  /// Whether it says how work goes on, not what is wrong.
  package var isProgress: Bool {
    switch self {
    case .fetching, .waiting, .saved: true
    default: false
    }
  }

  /// Whether it stands before the report itself, as complaints about binaries do in Go's pprof.
  package func isPartOfReport(in wording: Wording) -> Bool {
    if case .command(.code) = self { wording == .compatible } else { false }
  }
}
