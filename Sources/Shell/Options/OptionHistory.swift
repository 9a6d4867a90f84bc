import Commands
import Driver

/// The options of a session, those they were before, and those put aside.
struct OptionHistory {
  /// The options reports start from.
  private(set) var options: Options
  private let initial: Options
  private(set) var pushed: [Options] = []
  private var past: [(options: Options, pushed: [Options])] = []
  private static let limit = 1000

  init(_ options: Options) {
    self.options = options
    initial = options
  }

  /// Sets options anew; what they were can be had back.
  mutating func set(_ new: Options) {
    guard new != options else { return }
    note()
    options = new
  }

  mutating func undo() throws(ShellError) {
    guard let last = past.popLast() else { throw .nothingToUndo }
    (options, pushed) = last
  }

  mutating func push(_ new: Options) {
    note()
    pushed.append(options)
    if pushed.count > Self.limit { pushed.removeFirst() }
    options = new
  }

  mutating func pop() throws(ShellError) {
    guard let last = pushed.last else { throw .nothingPushed }
    note()
    pushed.removeLast()
    options = last
  }

  mutating func reset() {
    set(initial)
  }

  private mutating func note() {
    past.append((options, pushed))
    if past.count > Self.limit { past.removeFirst() }
  }
}
