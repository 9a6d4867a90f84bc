/// Marks one after the other, those inside of groups between the group's beginning and its end.
///
/// Without recursion, however deep groups lie in groups.
package struct MarkWalk: Sequence, IteratorProtocol {
  /// What comes next.
  package enum Step: Sendable, Equatable {
    case rectangle(RectangleMark)
    case path(PathMark)
    case text(TextMark)
    case begin(GroupMark)
    case end
  }

  private var open: [ArraySlice<Mark>]

  /// Stands before the first of some marks.
  package init(_ marks: [Mark]) {
    open = [marks[...]]
  }

  /// Goes on; nil after the last mark.
  package mutating func next() -> Step? {
    guard let last = open.indices.last else { return nil }
    guard let mark = open[last].popFirst() else {
      open.removeLast()
      return open.isEmpty ? nil : .end
    }
    switch mark {
    case .rectangle(let rectangle): return .rectangle(rectangle)
    case .path(let path): return .path(path)
    case .text(let text): return .text(text)
    case .group(let group):
      open.append(group.marks[...])
      return .begin(group)
    }
  }
}
