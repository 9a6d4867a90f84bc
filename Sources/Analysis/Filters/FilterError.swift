package import RegularExpressions

/// Why an option is no filter.
package struct FilterError: Error, Equatable {
  /// What is wrong with it.
  package enum Reason: Equatable, Sendable {
    case expression(RegularExpressionError)
    /// The number in a range does not fit into 64 bits.
    case numberTooLarge(String)
  }

  /// The option that is wrong.
  package let option: FilterOption
  package let reason: Reason
  /// What was to be said of options before it.
  package let notices: [FilterNotice]

  /// Says what is wrong with which option.
  package init(option: FilterOption, reason: Reason, notices: [FilterNotice] = []) {
    self.option = option
    self.reason = reason
    self.notices = notices
  }
}
