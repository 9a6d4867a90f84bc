/// What knows how a line may go on.
package protocol LineCompletion: Sendable {
  /// Completes the last word of a line.
  func complete(_ line: String) -> CompletedLine
}

/// A line completed as far as it is certain, and what could follow.
package struct CompletedLine: Sendable, Equatable {
  /// The line, longer than before if anything was certain.
  package var line: String
  /// Everything the last word could become, as it is shown.
  package var candidates: [String]

  /// A line with what could follow.
  package init(line: String, candidates: [String]) {
    self.line = line
    self.candidates = candidates
  }
}
