import Drawings
import Testing

struct MarkWalkTests {
  private func text(_ text: String) -> Mark {
    .text(TextMark(text, at: Point(0, 0), font: Font(size: 10)))
  }

  private func words(_ marks: [Mark]) -> String {
    MarkWalk(marks).map { step in
      switch step {
      case .rectangle: "r"
      case .path: "p"
      case .text(let text): text.text
      case .begin(let group): (group.role ?? "") + "("
      case .end: ")"
      }
    }.joined()
  }

  @Test func `marks come in order, those of groups between beginning and end`() {
    let inner = Mark.group(GroupMark([text("b")], role: "y"))
    let marks = [
      text("a"), .group(GroupMark([inner, text("c")], role: "x")), .group(GroupMark([])),
      .rectangle(RectangleMark(Box(Point(0, 0), Size(1, 1)))),
    ]
    #expect(words(marks) == "ax(y(b)c)()r")
    #expect(words([]) == "")
  }

  @Test func `groups within groups need no stack of calls`() {
    var mark = text("x")
    for _ in 0..<1_000 { mark = .group(GroupMark([mark])) }
    var depth = 0
    var deepest = 0
    for step in MarkWalk([mark]) {
      if case .begin = step { depth += 1 }
      if case .end = step { depth -= 1 }
      deepest = max(deepest, depth)
    }
    #expect(deepest == 1_000 && depth == 0)
  }
}
