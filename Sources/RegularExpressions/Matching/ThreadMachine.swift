/// Runs all threads of a program side by side over the text, most preferred first.
///
/// This is Thompson's simulation as Pike extended it: a thread carries the positions of its groups.
/// It takes O(text × program) time and never backtracks.
struct ThreadMachine {
  private let program: Program
  private let hasAssertions: Bool
  private var current: ThreadList
  private var upcoming: ThreadList
  /// Positions of the groups of the match last found, two a group, -1 for groups that took no part.
  private(set) var matchedSlots: [Int] = []

  init(program: Program) {
    self.program = program
    hasAssertions = !program.assertions.isEmpty
    current = ThreadList(instructionCount: program.instructions.count)
    upcoming = current
  }

  /// Finds the leftmost match that starts at or after a position, the one Perl would prefer.
  ///
  /// With no slots asked for it only says whether there is any.
  mutating func search(_ text: Span<UInt8>, from start: Int, slotCount: Int) -> Bool {
    let instructions = program.instructions
    let code = instructions.span
    var place = Place(text, start)
    var isMatched = false
    upcoming.removeAll(slotCount: slotCount)
    startThread(at: place, code)
    while true {
      swap(&current, &upcoming)
      upcoming.removeAll(slotCount: slotCount)
      if current.threads.isEmpty, isMatched || program.isAnchored { break }
      let next = place.advanced(in: text)
      if step(from: place, to: next, code) {
        isMatched = true
      }
      if place.after == nil || isMatched && slotCount == 0 { break }
      if !isMatched { startThread(at: next, code) }
      place = next
    }
    return isMatched
  }

  /// Adds the least preferred thread: a match that starts here.
  private mutating func startThread(at place: Place, _ code: Span<Instruction>) {
    if program.isAnchored, place.position != 0 { return }
    upcoming.startSlots(at: place.position)
    upcoming.follow(
      program.start, at: place.position, holding: hasAssertions ? place.assertions : [], in: code)
  }

  /// Moves all threads over one code point; true if one of them has matched, which ends the less
  /// preferred.
  private mutating func step(
    from place: Place, to next: Place, _ code: Span<Instruction>
  ) -> Bool {
    let assertions = hasAssertions ? next.assertions : []
    for index in 0..<current.threads.count {
      let instruction = code[Int(current.threads[index])]
      if instruction.operation == .match {
        keepSlots(of: index, end: place.position)
        return true
      }
      if let rune = place.after, program.accepts(rune, at: instruction) {
        upcoming.copySlots(of: index, in: current)
        upcoming.follow(instruction.next, at: next.position, holding: assertions, in: code)
      }
    }
    return false
  }

  private mutating func keepSlots(of thread: Int, end: Int) {
    let slotCount = current.slots.count / (current.threads.count + 1)
    matchedSlots.removeAll(keepingCapacity: true)
    for slot in 0..<slotCount { matchedSlots.append(current.slots[thread * slotCount + slot]) }
    if slotCount > 1 { matchedSlots[1] = end }
  }
}
