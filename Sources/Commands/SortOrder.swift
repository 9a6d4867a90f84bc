/// The value by which rows and nodes are ranked.
package enum SortOrder: String, Sendable, CaseIterable {
  /// Including callees.
  case cum
  /// Without callees.
  case flat
}
