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
    /// The program is to stop until it is called back.
    case suspend
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
  /// Whether the text looked for is in no earlier line.
  package var hasFailed = false

  let history: History
  let completion: any LineCompletion
  var killed: [Character] = []
  /// Place in the history; its end is the new line.
  var place: Int
  var draft: [Character] = []
  /// The line as it was before a search.
  var beforeSearch = ChangeLog.State(text: [], cursor: 0)
  var changes = ChangeLog()

  /// Starts an empty line.
  package init(
    history: History = History(), completion: any LineCompletion = Completion()
  ) {
    self.history = history
    self.completion = completion
    place = history.lines.count
  }

  /// What probably follows, as it did before; shown but not part of the line.
  package var hint: String {
    guard searched == nil, cursor == text.count else { return "" }
    return history.continuation(of: String(text))
  }

  /// Applies a key.
  package mutating func handle(_ key: Key) -> Effect {
    if searched != nil { return handleWhileSearching(key) }
    switch key {
    case .enter: return .submit(String(text))
    case .interrupt: return .abandon
    case .suspend: return .suspend
    case .deleteOrEnd where text.isEmpty: return .end
    case .clearScreen: return .clearScreen
    case .tab: return complete()
    case .searchBack:
      beforeSearch = ChangeLog.State(text: text, cursor: cursor)
      searched = ""
    case .up, .down, .firstLine, .lastLine: recall(key)
    case .undo: undo()
    default: change(key)
    }
    return .redraw
  }

  private mutating func change(_ key: Key) {
    if acceptHint(key) { return }
    let before = ChangeLog.State(text: text, cursor: cursor)
    edit(key)
    if text != before.text { changes.note(before, isTyping: key.isTyping) }
  }

  private mutating func undo() {
    guard let state = changes.takeLast() else { return }
    text = state.text
    cursor = state.cursor
  }

  /// At the end of the line, the keys that move right take over what is hinted at.
  private mutating func acceptHint(_ key: Key) -> Bool {
    guard [.right, .end, .wordRight].contains(key), cursor == text.count else { return false }
    let hint = Array(hint)
    guard !hint.isEmpty else { return false }
    let start = hint.firstIndex { !$0.isWhitespace } ?? 0
    let end = hint[start...].firstIndex(where: \.isWhitespace) ?? hint.count
    changes.note(ChangeLog.State(text: text, cursor: cursor), isTyping: false)
    text += hint[..<(key == .wordRight ? end : hint.count)]
    cursor = text.count
    return true
  }

  private mutating func recall(_ key: Key) {
    let end = history.lines.count
    let target =
      switch key {
      case .up: place - 1
      case .down: place + 1
      case .firstLine: 0
      default: end
      }
    guard (0...end).contains(target), target != place else { return }
    if place == end { draft = text }
    place = target
    text = target == end ? draft : Array(history.lines[target])
    cursor = text.count
  }

  private mutating func complete() -> Effect {
    let line = String(text[..<cursor])
    let result = completion.complete(line)
    if result.line != line {
      changes.note(ChangeLog.State(text: text, cursor: cursor), isTyping: false)
    }
    replace(0..<cursor, with: Array(result.line))
    return result.candidates.count > 1 && result.line == line
      ? .offer(result.candidates) : .redraw
  }

  /// Marks that combine join what they are typed behind, so that one key takes both away.
  mutating func replace(_ range: Range<Int>, with new: [Character]) {
    let start = max(0, range.lowerBound - 1)
    let joined = Array(String(text[start..<range.lowerBound] + new))
    text.replaceSubrange(start..<range.upperBound, with: joined)
    cursor = start + joined.count
  }
}

extension Key {
  /// Whether it adds a letter to a word, which is undone with the word.
  fileprivate var isTyping: Bool {
    if case .character(let character) = self { !character.isWhitespace } else { false }
  }
}
