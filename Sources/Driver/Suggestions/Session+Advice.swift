import Analysis
import Commands
import Profiles
import Reports

extension Session {
  /// Makes a report; an expression that matches nothing, or is none, is tried as plain text, and what
  /// is still found nowhere comes with what would have been.
  func runHelpfully(_ request: ReportRequest, _ sides: ComparedProfiles?) throws(UserError)
    -> CommandResult
  {
    let result: CommandResult
    do throws(CommandError) {
      result = try runOnce(request, sides)
    } catch {
      return try recover(from: error, request)
    }
    let unmatched = result.unmatchedFilters
    guard !unmatched.isEmpty else {
      advise(on: result)
      return result
    }
    if let literal = request.withLiteral(unmatched), let second = try? runOnce(literal, sides),
      second.unmatchedFilters.count < unmatched.count
    {
      tell(.takenLiterally(unmatched.map(request.text(of:))))
      return second
    }
    for filter in unmatched { tellNearest(to: request.text(of: filter), filter, request) }
    return result
  }

  private func recover(from error: CommandError, _ request: ReportRequest) throws(UserError)
    -> CommandResult
  {
    switch error.parts.reason {
    case .noMatches(let pattern), .badArgument(let pattern, _):
      if let literal = request.withLiteralArgument, let result = try? runOnce(literal) {
        tell(.takenLiterally([pattern]))
        return result
      }
    case .filter(let filter):
      // What is no expression and not in the profile either stays an error.
      if let literal = request.withLiteral([filter.option]), let result = try? runOnce(literal),
        !result.unmatchedFilters.contains(filter.option)
      {
        tell(.takenLiterally([request.text(of: filter.option)]))
        return result
      }
    default: break
    }
    let failure = told(error)
    guard case .command(.noMatches(let pattern)) = failure else { throw failure }
    let names = NearbyNames(pattern).nearest(among: vocabulary(request.options).functions)
    throw .nothingMatches(pattern, nearest: names)
  }

  private func tellNearest(to text: String, _ filter: FilterOption, _ request: ReportRequest) {
    guard filter != .tagFocus, filter != .tagIgnore else {
      return tell(.labels(vocabulary(request.options).labels))
    }
    let names = NearbyNames(text).nearest(among: vocabulary(request.options).functions)
    tell(.nearest(option: filter.rawValue, names, samples: profile.samples.count))
  }

  /// A profile whose chosen value is zero everywhere often has others that are not.
  private func advise(on result: CommandResult) {
    guard case .report(let report) = result.content, report.header.total == 0,
      report.header.activeFilters.isEmpty
    else { return }
    let others = profile.sampleTypes.indices.filter { column in
      profile.samples.values[column].contains { $0 != 0 }
    }.map(profile.typeName)
    if !others.isEmpty { tell(.allZero(report.header.profile.sampleType, others: others)) }
  }
}

extension CommandResult {
  /// Filters that left things as they were, or left nothing.
  fileprivate var unmatchedFilters: [FilterOption] {
    notices.compactMap { notice in
      if case .filter(.matchedNothing(let option)) = notice { option } else { nil }
    }
  }
}
