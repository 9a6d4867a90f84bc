package import Analysis
import Commands

/// What a filter leaves of the total when it is the only one.
package struct FilterShare: Sendable, Equatable {
  /// The filter.
  package let option: FilterOption
  /// The filter as it is set at the prompt.
  package let assignment: String
  package let share: Double

  /// Takes what was found out.
  package init(_ option: FilterOption, _ assignment: String, share: Double) {
    self.option = option
    self.assignment = assignment
    self.share = share
  }

  private static let choosing: [FilterOption] = [
    .focus, .ignore, .hide, .show, .showFrom, .tagFocus, .tagIgnore,
  ]

  /// Tries each of a request's filters by itself; O(samples) for each.
  static func of(_ request: ReportRequest, _ survivingShare: (Options) -> Double?)
    -> [FilterShare]
  {
    var bare = request.options
    for option in choosing { try? bare.set(option.rawValue, to: "") }
    return choosing.compactMap { option in
      let text = request.text(of: option)
      guard !text.isEmpty else { return nil }
      var options = bare
      try? options.set(option.rawValue, to: text)
      return FilterShare(
        option, option.rawValue + "=" + text, share: survivingShare(options) ?? 1)
    }
  }
}

extension FilterOption {
  /// Whether it takes away what matches, not what does not.
  package var leavesOut: Bool { [.ignore, .hide, .tagIgnore].contains(self) }
}
