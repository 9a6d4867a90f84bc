/// Works out the states of a `StateMachine`: subset construction with assertions.
struct StateBuilder {
  /// What is known of a place in the text, as far as waiting assertions need it.
  struct Context: OptionSet, Hashable {
    let rawValue: UInt8
    static let behindWord = Context(rawValue: 1)
    static let beginText = Context(rawValue: 2)
    static let beginLine = Context(rawValue: 4)
    static let isMatch = Context(rawValue: 8)
    static let isDead = Context(rawValue: 16)
  }

  /// The live instructions, in order of their numbers, and the context.
  struct State: Hashable {
    var instructions: [Int32] = []
    var context: Context = []

    static let match = State(context: .isMatch)
    static let dead = State(context: .isDead)
  }

  private let program: Program
  /// Whether a state without instructions can never get any.
  private let emptyIsDead: Bool
  private let hasWaitingAssertions: Bool
  private var live: SparseSet
  private var pending: [Int32] = []

  init(program: Program) {
    self.program = program
    let assertions = program.assertions
    emptyIsDead = program.isAnchored || !assertions.contains(.beginLine)
    hasWaitingAssertions = !assertions.subtracting(.begin).isEmpty
    live = SparseSet(capacity: program.instructions.count)
  }

  /// The state at the beginning of a text.
  mutating func makeStart() -> State {
    live.removeAll()
    if follow(program.start, holding: .begin, waitsForNext: true) { return .match }
    return finish(context: [.beginText, .beginLine])
  }

  /// The state behind a code point, or at the end of the text; in the latter only a match counts.
  mutating func makeState(from state: State, reading rune: UInt32?) -> State {
    var instructions = state.instructions
    if hasWaitingAssertions {
      guard let resolved = resolve(state, rune) else { return .match }
      instructions = resolved
    }
    guard let rune else { return .dead }
    live.removeAll()
    let begin: Assertions = rune == 0x0A ? .beginLine : []
    for id in instructions {
      let instruction = program.instructions[Int(id)]
      if instruction.consumes, program.accepts(rune, at: instruction),
        follow(instruction.next, holding: begin, waitsForNext: true)
      {
        return .match
      }
    }
    if !program.isAnchored, follow(program.start, holding: begin, waitsForNext: true) {
      return .match
    }
    return finish(context: context(behind: rune))
  }

  private func context(behind rune: UInt32) -> Context {
    if rune == 0x0A { return .beginLine }
    return rune.isWordRune ? .behindWord : []
  }

  /// The consuming instructions once the next code point decides all waiting assertions; nil for a
  /// match.
  private mutating func resolve(_ state: State, _ rune: UInt32?) -> [Int32]? {
    let assertions = assertions(state.context, before: rune)
    live.removeAll()
    for id in state.instructions where follow(id, holding: assertions, waitsForNext: false) {
      return nil
    }
    return live.members
  }

  private func assertions(_ context: Context, before rune: UInt32?) -> Assertions {
    var result = Assertions(before: context.contains(.behindWord) ? 0x61 : 0x20, after: rune)
    if context.contains(.beginText) { result.insert(.beginText) }
    if context.contains(.beginLine) { result.insert(.beginLine) }
    return result
  }

  /// Adds what can be reached without consuming anything; true if that is a match.
  ///
  /// - Parameters:   - assertions: Those known to hold.   - waitsForNext: Whether those on the next
  /// code point are not known yet, so that they stay.
  private mutating func follow(
    _ start: Int32, holding assertions: Assertions, waitsForNext: Bool
  ) -> Bool {
    pending.append(start)
    while let id = pending.popLast() {
      guard live.insert(id) else { continue }
      let instruction = program.instructions[Int(id)]
      switch instruction.operation {
      case .match:
        pending.removeAll()
        return true
      case .alternatives: pending += [instruction.argument, instruction.next]
      case .capture: pending.append(instruction.next)
      case .assertion:
        if assertions.contains(Assertions(instruction)) { pending.append(instruction.next) }
      case .fail, .rune, .set: break
      }
    }
    return false
  }

  /// The state of all that is live.
  private func finish(context: Context) -> State {
    var hasWaiting = false
    var instructions: [Int32] = []
    for id in live.members {
      let instruction = program.instructions[Int(id)]
      let isWaiting =
        instruction.operation == .assertion
        && !Assertions.begin.contains(Assertions(instruction))
      if isWaiting { hasWaiting = true }
      if isWaiting || instruction.consumes { instructions.append(id) }
    }
    if instructions.isEmpty, emptyIsDead { return .dead }
    return State(instructions: instructions.sorted(), context: hasWaiting ? context : [])
  }
}
