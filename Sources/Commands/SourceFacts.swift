/// How the search for a source file went.
package struct SourceFacts: Sendable, Equatable {
  /// The file that was read; empty if none was.
  package var file = ""
  /// When it was changed last, in nanoseconds since 1970.
  package var modifiedNanoseconds: Int64 = 0
  package var lineCount = 0
  /// The files that were looked for, in this order.
  package var tried: [String] = []

  /// Nothing looked for.
  package init() {}
}
