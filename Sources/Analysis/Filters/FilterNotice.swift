/// What a user should know about what became of a filter.
package enum FilterNotice: Sendable, Equatable {
  /// The expression of an option matched nowhere.
  case matchedNothing(FilterOption)
  /// A tag filter was taken for a range of numbers, not for an expression.
  case readAsRange(FilterOption, String)
  /// A tag filter that resembles a range was taken for an expression.
  case readAsExpression(FilterOption, String)
}
