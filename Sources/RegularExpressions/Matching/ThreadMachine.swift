/// Runs all threads of a program side by side over the text, most preferred first, with their
/// groups' positions: Thompson's simulation as Pike extended it.
///
/// O(text × program) time, no backtracking.
struct ThreadMachine {
  /// What is left to visit at a position, or a slot to set back once all that follows its capture
  /// is visited.
  private struct Visit {
    var instruction: Int32
    var slot = -1
    var value = 0
  }

  private let program: Program
  private let hasAssertions: Bool
  private var current: ThreadList
  private var upcoming: ThreadList
  private var visits: [Visit] = []
  /// The slots of the thread being followed.
  private var slots: [Int] = []
  /// Positions of the groups of the match last found, two a group, -1 for groups that took no part.
  private(set) var matchedSlots: [Int] = []

  init(program: Program) {
    self.program = program
    hasAssertions = !program.assertions.isEmpty
    current = ThreadList(instructionCount: program.instructions.count)
    upcoming = current
  }

  /// Finds the leftmost match that starts at or after a position, the one Perl would prefer; with
  /// no slots asked for, only says whether there is any.
  mutating func search(_ text: Span<UInt8>, from start: Int, slotCount: Int) -> Bool {
    slots = Array(repeating: -1, count: slotCount)
    var place = Place(text, start)
    var isMatched = false
    upcoming.removeAll()
    startThread(at: place)
    while true {
      swap(&current, &upcoming)
      upcoming.removeAll()
      if current.threads.isEmpty, isMatched || program.isAnchored { break }
      let next = place.advanced(in: text)
      if step(from: place, to: next) { isMatched = true }
      if place.after == nil || isMatched && slotCount == 0 { break }
      if !isMatched { startThread(at: next) }
      place = next
    }
    return isMatched
  }

  /// Adds the least preferred thread: a match that starts here.
  private mutating func startThread(at place: Place) {
    if program.isAnchored, place.position != 0 { return }
    for slot in slots.indices { slots[slot] = -1 }
    if !slots.isEmpty { slots[0] = place.position }
    follow(program.start, at: place)
  }

  /// Moves all threads over one code point; true if one of them has matched, which ends the less
  /// preferred.
  private mutating func step(from place: Place, to next: Place) -> Bool {
    for index in current.threads.indices {
      let instruction = program.instructions[Int(current.threads[index])]
      let firstSlot = index * slots.count
      if instruction.operation == .match {
        matchedSlots = Array(current.slots[firstSlot..<firstSlot + slots.count])
        if !slots.isEmpty { matchedSlots[1] = place.position }
        return true
      }
      if let rune = place.after, program.accepts(rune, at: instruction) {
        for slot in slots.indices { slots[slot] = current.slots[firstSlot + slot] }
        follow(instruction.next, at: next)
      }
    }
    return false
  }

  /// Visits all that can be reached from an instruction without consuming anything, in order of
  /// preference.
  private mutating func follow(_ start: Int32, at place: Place) {
    let assertions = hasAssertions ? place.assertions : []
    visits.append(Visit(instruction: start))
    while let visit = visits.popLast() {
      if visit.slot >= 0 {
        slots[visit.slot] = visit.value
      } else {
        descend(from: visit.instruction, position: place.position, assertions)
      }
    }
  }

  private mutating func descend(
    from start: Int32, position: Int, _ assertions: Assertions
  ) {
    var id = start
    while upcoming.visit(id) {
      let instruction = program.instructions[Int(id)]
      switch instruction.operation {
      case .fail: return
      case .match, .rune, .set: return upcoming.append(id, slots: slots)
      case .alternatives: visits.append(Visit(instruction: instruction.argument))
      case .capture: note(position, inSlot: Int(instruction.argument))
      case .assertion:
        guard assertions.contains(Assertions(instruction)) else { return }
      }
      id = instruction.next
    }
  }

  private mutating func note(_ position: Int, inSlot slot: Int) {
    guard slot < slots.count else { return }
    visits.append(Visit(instruction: 0, slot: slot, value: slots[slot]))
    slots[slot] = position
  }
}
