import Analysis
import Commands

extension ReportRequest {
  /// The request with its argument taken as text; nil if that changes nothing.
  var withLiteralArgument: ReportRequest? {
    guard let argument, !command.comparesProfiles else { return nil }
    let literal = LiteralExpression.quoting(argument)
    guard literal != argument else { return nil }
    var request = self
    request.argument = literal
    return request
  }

  /// What an option holds.
  func text(of option: FilterOption) -> String {
    OptionCatalog.entry(named: option.rawValue).map(options.text(of:)) ?? ""
  }

  /// The request with some filters taken as text; nil if that changes nothing.
  func withLiteral(_ filters: [FilterOption]) -> ReportRequest? {
    var request = self
    for filter in filters where Self.takesExpression(filter) {
      guard let entry = OptionCatalog.entry(named: filter.rawValue) else { continue }
      try? request.options.set(entry, to: LiteralExpression.quoting(text(of: filter)))
    }
    return request == self ? nil : request
  }

  /// Filters on tags have a grammar of their own.
  private static func takesExpression(_ filter: FilterOption) -> Bool {
    [.focus, .ignore, .hide, .show, .showFrom, .pruneFrom].contains(filter)
  }
}
