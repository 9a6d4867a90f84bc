/// The places in a program that are live at one position of the text, most preferred first.
struct ThreadList {
  /// What is left to visit, or a slot to set back once all that follows its capture is visited.
  private struct Visit {
    var instruction: Int32
    var slot = -1
    var value = 0
  }

  /// The instructions that consume or match.
  private(set) var threads: [Int32] = []
  /// As many slots a thread, in the same order, and those of the thread being followed.
  private(set) var slots: [Int] = []
  private var slotCount = 0
  private var visited: SparseSet
  private var visits: [Visit] = []

  init(instructionCount: Int) {
    visited = SparseSet(capacity: instructionCount)
  }

  mutating func removeAll(slotCount: Int) {
    threads.removeAll(keepingCapacity: true)
    visited.removeAll()
    self.slotCount = slotCount
    slots.removeAll(keepingCapacity: true)
    for _ in 0..<slotCount { slots.append(-1) }
  }

  /// Takes over the slots of another list's thread for the one to be followed.
  mutating func copySlots(of thread: Int, in other: borrowing ThreadList) {
    let (target, source) = (threads.count * slotCount, thread * slotCount)
    for slot in 0..<slotCount { slots[target + slot] = other.slots[source + slot] }
  }

  /// Sets the slots for a match that starts at a position.
  mutating func startSlots(at position: Int) {
    let target = threads.count * slotCount
    for slot in 0..<slotCount { slots[target + slot] = slot == 0 ? position : -1 }
  }

  /// Adds all threads that an instruction leads to without consuming anything, in order of
  /// preference.
  mutating func follow(
    _ start: Int32, at position: Int, holding assertions: Assertions, in code: Span<Instruction>
  ) {
    descend(from: start, position, assertions, code)
    while let visit = visits.popLast() {
      if visit.slot >= 0 {
        slots[threads.count * slotCount + visit.slot] = visit.value
      } else {
        descend(from: visit.instruction, position, assertions, code)
      }
    }
  }

  private mutating func descend(
    from start: Int32, _ position: Int, _ assertions: Assertions, _ code: Span<Instruction>
  ) {
    var id = start
    while visited.insert(id) {
      let instruction = code[Int(id)]
      switch instruction.operation {
      case .fail: return
      case .match, .rune, .set: return append(id)
      case .alternatives: visits.append(Visit(instruction: instruction.argument))
      case .capture: note(position, inSlot: Int(instruction.argument))
      case .assertion:
        guard assertions.contains(Assertions(instruction)) else { return }
      }
      id = instruction.next
    }
  }

  private mutating func append(_ thread: Int32) {
    let source = threads.count * slotCount
    for slot in 0..<slotCount { slots.append(slots[source + slot]) }
    threads.append(thread)
  }

  private mutating func note(_ position: Int, inSlot slot: Int) {
    guard slot < slotCount else { return }
    let place = threads.count * slotCount + slot
    visits.append(Visit(instruction: 0, slot: slot, value: slots[place]))
    slots[place] = position
  }
}
