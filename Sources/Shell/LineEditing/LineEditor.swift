/// The line being typed, as a pure machine: a key changes it and has an effect.
package struct LineEditor: Sendable {
  /// What has to happen outside after a key.
  package enum Effect: Sendable, Equatable {
    /// Show the line again.
    case redraw
    /// Clear the screen and show the line again.
    case clearScreen
    /// The line is finished.
    case submit(String)
    /// The line is given up.
    case abandon
    /// The user wants to leave.
    case end
    /// Show what could stand at the cursor.
    case offer([String])
  }

  /// The line.
  package var text: [Character] = []
  /// Number of characters before the cursor.
  package var cursor = 0
  /// Text looked for among earlier lines, while looking.
  package var searched: String?

  let history: History
  let completion: Completion
  var killed: [Character] = []
  /// Place in the history; its end is the new line.
  var place: Int
  var draft: [Character] = []

  /// Starts an empty line.
  package init(history: History = History(), completion: Completion = Completion()) {
    self.history = history
    self.completion = completion
    place = history.lines.count
  }

  /// Applies a key.
  package mutating func handle(_ key: Key) -> Effect {
    if searched != nil { return handleWhileSearching(key) }
    switch key {
    case .enter: return .submit(String(text))
    case .interrupt: return .abandon
    case .deleteOrEnd where text.isEmpty: return .end
    case .clearScreen: return .clearScreen
    case .tab: return complete()
    case .searchBack: searched = ""
    case .up, .down: recall(key == .up ? -1 : 1)
    default: edit(key)
    }
    return .redraw
  }

  private mutating func recall(_ step: Int) {
    let target = place + step
    guard (0...history.lines.count).contains(target) else { return }
    if place == history.lines.count { draft = text }
    place = target
    text = target == history.lines.count ? draft : Array(history.lines[target])
    cursor = text.count
  }

  private mutating func complete() -> Effect {
    let line = String(text[..<cursor])
    let result = completion.complete(line)
    replace(0..<cursor, with: Array(result.line))
    return result.candidates.count > 1 && result.line == line
      ? .offer(result.candidates) : .redraw
  }

  mutating func replace(_ range: Range<Int>, with new: [Character]) {
    text.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
  }
}
