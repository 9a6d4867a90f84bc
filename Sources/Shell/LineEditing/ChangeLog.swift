/// What a line was before each change; letters typed one after another are one change.
struct ChangeLog: Sendable {
  struct State: Sendable, Equatable {
    var text: [Character]
    var cursor: Int
  }

  private var states: [State] = []
  private var isTyping = false
  private static let limit = 500

  /// Notes the state before a change.
  mutating func note(_ state: State, isTyping: Bool) {
    defer { self.isTyping = isTyping }
    if isTyping, self.isTyping, !states.isEmpty { return }
    states.append(state)
    if states.count > Self.limit { states.removeFirst() }
  }

  /// The state to go back to.
  mutating func takeLast() -> State? {
    isTyping = false
    return states.popLast()
  }
}
