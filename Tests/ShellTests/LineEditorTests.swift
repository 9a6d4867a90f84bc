import Shell
import Testing

struct LineEditorTests {
  private func type(_ text: String, into editor: inout LineEditor) {
    for character in text { _ = editor.handle(.character(character)) }
  }

  private func editor(_ text: String, _ keys: Key..., history: [String] = []) -> LineEditor {
    var editor = LineEditor(history: History(history))
    type(text, into: &editor)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  private func text(_ editor: LineEditor) -> String {
    let text = String(editor.text)
    let split = text.index(text.startIndex, offsetBy: editor.cursor)
    return text[..<split] + "|" + text[split...]
  }

  @Test func `keys move the cursor and insert at it`() {
    var editor = editor("top 5", .home, .wordRight, .right)
    type("1", into: &editor)
    #expect(text(editor) == "top 1|5")
    #expect(text(self.editor("a b", .left, .left, .left, .left, .end, .right)) == "a b|")
  }

  @Test func `characters are deleted on either side`() {
    #expect(text(editor("abc", .left, .backspace)) == "a|c")
    #expect(text(editor("abc", .home, .delete, .deleteOrEnd)) == "|c")
    #expect(text(editor("", .backspace, .delete)) == "|")
  }

  @Test func `what was deleted last can be put back`() {
    #expect(text(editor("top main.x", .killWordBack, .home, .yank)) == "main.x|top ")
    #expect(text(editor("a bc d", .home, .killWord, .killToEnd, .yank, .yank)) == " bc d bc d|")
    #expect(text(editor("abc", .killToStart, .yank)) == "abc|")
  }

  @Test func `neighbours can be swapped`() {
    #expect(text(editor("ab", .transpose)) == "ba|")
    #expect(text(editor("abc", .home, .right, .transpose)) == "ba|c")
    #expect(text(editor("a", .transpose)) == "a|")
  }

  @Test func `earlier lines come back and the draft is kept`() {
    #expect(text(editor("dr", .up, history: ["one", "two"])) == "two|")
    #expect(text(editor("dr", .up, .up, .up, history: ["one", "two"])) == "one|")
    #expect(text(editor("dr", .up, .down, .down, history: ["one"])) == "dr|")
  }

  @Test func `a search narrows as one types and goes further back`() {
    var editor = editor("", .searchBack, history: ["top5", "tree", "top9"])
    type("top", into: &editor)
    #expect(text(editor) == "top9|")
    _ = editor.handle(.searchBack)
    #expect(text(editor) == "top5|" && editor.searched == "top")
    #expect(editor.handle(.enter) == .submit("top5"))
    _ = editor.handle(.searchBack)
    _ = editor.handle(.escape)
    #expect(text(editor) == "|" && editor.searched == nil)
  }

  @Test func `lines end in several ways`() {
    var editor = editor("top")
    #expect(editor.handle(.deleteOrEnd) == .redraw)
    #expect(editor.handle(.interrupt) == .abandon)
    #expect(editor.handle(.enter) == .submit("top"))
    var empty = LineEditor()
    #expect(empty.handle(.deleteOrEnd) == .end)
  }

  @Test func `the tabulator completes, then offers`() {
    var editor = LineEditor(completion: Completion())
    type("tr", into: &editor)
    #expect(editor.handle(.tab) == .offer(["traces", "tree", "trim", "trim_path"]))
    type("e", into: &editor)
    #expect(editor.handle(.tab) == .redraw)
    #expect(text(editor) == "tree|")
  }

  @Test func `history keeps no blanks, no repetitions and no more than its limit`() {
    var history = History()
    for line in ["a", "a", " ", "b", "a"] { history.add(line) }
    #expect(history.lines == ["a", "b", "a"])
    for number in 0..<2000 { history.add("line \(number)") }
    #expect(history.lines.count == 1000 && history.lines.last == "line 1999")
  }
}
