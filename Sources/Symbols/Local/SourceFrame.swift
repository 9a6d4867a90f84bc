/// A call that stands behind an address, as a binary's debugging information tells it.
package struct SourceFrame: Hashable, Sendable {
  /// The function as the linker sees it; empty if it is not known.
  package var name = ""
  /// The source file; empty if it is not known.
  package var file = ""
  package var line: Int64 = 0
  package var column: Int64 = 0
  /// Where the function begins in its file.
  package var startLine: Int64 = 0

  /// A call of which nothing is known yet.
  package init() {}

  var isUnknown: Bool { name.isEmpty && file.isEmpty && line == 0 }
}
