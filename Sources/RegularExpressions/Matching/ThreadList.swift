/// The places in a program that are live at one position of the text, most preferred first.
struct ThreadList {
  /// The instructions that consume or match.
  private(set) var threads: [Int32] = []
  /// As many slots a thread, in the same order.
  private(set) var slots: [Int] = []
  private var visited: SparseSet

  init(instructionCount: Int) {
    visited = SparseSet(capacity: instructionCount)
  }

  mutating func removeAll() {
    threads.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    visited.removeAll()
  }

  /// False if the instruction has been visited at this position.
  mutating func visit(_ instruction: Int32) -> Bool {
    visited.insert(instruction)
  }

  mutating func append(_ thread: Int32, slots: [Int]) {
    threads.append(thread)
    self.slots.append(contentsOf: slots)
  }
}
