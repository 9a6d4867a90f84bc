/// A function as the profile describes it.
package struct Function: Hashable, Sendable {
  package var name = StringID.empty
  package var systemName = StringID.empty
  package var filename = StringID.empty
  package var startLine: Int64 = 0

  /// A nameless function, to be filled in.
  package init() {}
}
