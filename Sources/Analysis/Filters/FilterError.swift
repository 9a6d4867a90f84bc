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
  package var notices: [FilterNotice] = []
}
