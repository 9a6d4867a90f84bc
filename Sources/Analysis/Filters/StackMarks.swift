import Profiles

/// Follows whether a stack has a focused or an ignored location, along what changes.
struct StackMarks {
  /// What a location, or all callers up to one, says about its samples.
  struct Mark: OptionSet {
    let rawValue: UInt8

    static let focused = Mark(rawValue: 1)
    static let ignored = Mark(rawValue: 2)
  }

  private let marks: [Mark]
  /// The marks of each stack's beginning together.
  private var path: [Mark] = [[]]

  init(_ marks: [Mark]) {
    self.marks = marks
  }

  /// Goes on to the next stack; O(locations that differ).
  mutating func update(_ rootFirst: Span<LocationID>, _ shared: Int) {
    path.removeSubrange((shared + 1)...)
    for index in shared..<rootFirst.count {
      path.append(path[index].union(marks[rootFirst[index].index]))
    }
  }

  /// Whether some location is focused and none ignored.
  var isFocused: Bool { path[path.count - 1] == .focused }
}
