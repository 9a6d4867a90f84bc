/// Lines of text that a profile carries as they are.
package struct PlainLines: Sendable, Equatable {
  package var lines: [String]

  /// These lines.
  package init(_ lines: [String]) {
    self.lines = lines
  }
}
