/// Answers whether an expression matches anywhere, as a deterministic automaton built while it
/// runs.
///
/// A state is the set of instructions that are live at a place. Its transitions are worked out once
/// and then cost one table lookup a code point; 4 MB of function names take some 10 ms. Assertions
/// on what comes next wait in the state until the next code point is known.
struct StateMachine {
  enum Answer {
    case match
    case noMatch
    /// So many states come up that they are not worth building.
    case gaveUp
  }

  /// Where reading has come to.
  private struct Cursor {
    var position = 0
    var state: Int32
    /// The class of the next code point, and its bytes.
    var column = 0
    var length = 0
  }

  /// What stands in the table instead of a state's offset.
  private static let unknown: Int32 = -1
  private static let match: Int32 = -2
  /// The state from which no match can come.
  private static let dead: Int32 = 0
  /// In entries of four bytes, those of states and of the table together: 8 MB.
  private static let capacity = 2_000_000
  /// Fewer bytes read a state than this between two emptyings mean that states hardly ever come
  /// again.
  private static let worthwhileReuse = 10

  /// Nil once states have proved not to be worth building.
  private var classes: RuneClasses?
  /// Table entries of a state: one a class, and one for the end of the text.
  private let width: Int
  private var builder: StateBuilder
  private var table: [Int32] = []
  private var states: [StateBuilder.State] = []
  private var offsets: [StateBuilder.State: Int32] = [:]
  private var storedInstructions = 0
  private var bytesRead = 0
  private var start: Int32 = 0

  init(program: Program) {
    classes = RuneClasses(program)
    width = (classes?.count ?? 0) + 1
    builder = StateBuilder(program: program)
    clear()
  }

  /// Reads a text until the answer is known.
  mutating func search(_ text: Span<UInt8>) -> Answer {
    guard let classes else { return .gaveUp }
    if start == Self.unknown { start = offset(of: builder.makeStart()) }
    if start == Self.match { return .match }
    var cursor = Cursor(state: start)
    while true {
      let from = cursor.position
      let next = advance(&cursor, text, classes)
      bytesRead += cursor.position - from
      switch next {
      case Self.match: return .match
      case Self.dead: return .noMatch
      default:
        guard makeTransition(&cursor, classes) else {
          self.classes = nil
          return .gaveUp
        }
      }
    }
  }

  /// Follows known transitions between states; returns the first that is something else.
  private func advance(_ cursor: inout Cursor, _ text: Span<UInt8>, _ classes: RuneClasses) -> Int32
  {
    let table = table.span
    let ascii = classes.ascii.span
    var position = cursor.position
    var state = Int(cursor.state)
    var column = width - 1
    var length = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        column = Int(ascii[Int(byte)])
        length = 1
      } else {
        let rune = text.rune(at: position)
        column = Int(classes[rune.value])
        length = rune.width
      }
      let next = table[state &+ column]
      if next <= 0 { break }
      state = Int(next)
      position &+= length
    }
    if position >= text.count { column = width - 1 }
    cursor = Cursor(
      position: position, state: Int32(truncatingIfNeeded: state), column: column, length: length)
    return table[state &+ column]
  }

  /// Works out where the next code point leads; false if that is not worth it any more.
  private mutating func makeTransition(_ cursor: inout Cursor, _ classes: RuneClasses) -> Bool {
    let state = states[Int(cursor.state) / width]
    let isEnd = cursor.column == width - 1
    let rune = isEnd ? nil : classes.representatives[cursor.column]
    let next = builder.makeState(from: state, reading: rune)
    if table.count + storedInstructions > Self.capacity {
      guard bytesRead >= Self.worthwhileReuse * states.count else { return false }
      clear()
      cursor.state = offset(of: state)
    }
    let target = isEnd && next != .match ? Self.dead : offset(of: next)
    table[Int(cursor.state) + cursor.column] = target
    return true
  }

  private mutating func clear() {
    table = Array(repeating: Self.dead, count: width)
    states = [.dead]
    offsets = [.dead: Self.dead, .match: Self.match]
    storedInstructions = 0
    bytesRead = 0
    start = Self.unknown
  }

  private mutating func offset(of state: StateBuilder.State) -> Int32 {
    if let offset = offsets[state] { return offset }
    let offset = Int32(truncatingIfNeeded: table.count)
    offsets[state] = offset
    states.append(state)
    table += repeatElement(Self.unknown, count: width)
    storedInstructions += state.instructions.count
    return offset
  }
}
