import Analysis
import Commands
import Profiles
import RegularExpressions
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
      advise(on: result, request)
      return result
    }
    if let literal = request.withLiteral(unmatched), let second = try? runOnce(literal, sides),
      second.unmatchedFilters.count < unmatched.count
    {
      tell(.takenLiterally(unmatched.map(request.text(of:))))
      return second
    }
    if result.isEmptied, tellCulprits(of: request) { return result }
    for filter in unmatched { tellNearest(to: request.text(of: filter), filter, request) }
    return result
  }

  /// Says which filters left nothing, if it was not that one of them matches nothing at all.
  private func tellCulprits(of request: ReportRequest) -> Bool {
    let shares = filterShares(of: request)
    guard shares.contains(where: { $0.share != 0 || $0.option.leavesOut }) else { return false }
    tell(.emptied(by: shares, samples: profile.samples.count))
    return true
  }

  private func filterShares(of request: ReportRequest) -> [FilterShare] {
    FilterShare.of(request) { options in survivingShare(options) }
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
    let known = vocabulary(request.options).functions
    let filters = filterShares(of: request).map(\.assignment)
    if !filters.isEmpty, let expression = try? RegularExpression(pattern),
      known.contains(where: { expression.matches($0.name) })
    {
      throw .filteredOut(pattern, filters: filters)
    }
    throw .nothingMatches(pattern, nearest: NearbyNames(pattern).nearest(among: known))
  }

  private func tellNearest(to text: String, _ filter: FilterOption, _ request: ReportRequest) {
    guard filter != .tagFocus, filter != .tagIgnore else {
      return tell(.labels(vocabulary(request.options).labels))
    }
    let names = NearbyNames(text).nearest(among: vocabulary(request.options).functions)
    tell(.nearest(option: filter.rawValue, names, samples: profile.samples.count))
  }

  /// A profile whose chosen value is zero everywhere often has others that are not.
  private func advise(on result: CommandResult, _ request: ReportRequest) {
    guard case .report(let report) = result.content else { return }
    guard report.header.activeFilters.isEmpty else {
      if result.isEmptied { _ = tellCulprits(of: request) }
      return
    }
    guard report.header.total == 0 else { return }
    let others = profile.sampleTypes.indices.filter { column in
      profile.samples.values[column].contains { $0 != 0 }
    }.map(profile.typeName)
    if !others.isEmpty { tell(.allZero(report.header.profile.sampleType, others: others)) }
  }
}

extension CommandResult {
  /// Whether it is a report of nodes without any.
  fileprivate var isEmptied: Bool {
    guard case .report(let report) = content else { return false }
    return switch report.body {
    case .top(let table): table.rows.isEmpty
    case .callers(let table): table.entries.isEmpty
    case .frames(let tree): tree.rows.isEmpty
    case .digest(let digest): digest.top.isEmpty
    case .stacks(let list): list.stacks.isEmpty
    default: false
    }
  }

  /// Filters that left things as they were, or left nothing.
  fileprivate var unmatchedFilters: [FilterOption] {
    notices.compactMap { notice in
      if case .filter(.matchedNothing(let option)) = notice { option } else { nil }
    }
  }
}
