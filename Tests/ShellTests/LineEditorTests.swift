import Shell
import TestSupport
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
    #expect(text(editor) == "top5|" && editor.searched == nil)
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
    _ = editor.handle(.undo)
    #expect(text(editor) == "tre|")
  }

  @Test func `history keeps each line once, no blanks and no more than its limit`() {
    var history = History()
    for line in ["a", "a", " ", " secret", "b", "a"] { history.add(line) }
    #expect(history.lines == ["b", "a"])
    for number in 0..<6000 { history.add("line \(number)") }
    #expect(history.lines.count == 5000 && history.lines.last == "line 5999")
    #expect(History(["a", "b", "a"]).lines == ["b", "a"])
  }

  @Test func `changes are taken back one after another, letters by the word`() {
    var editor = editor("top 5", .killToStart, .yank, .transpose)
    #expect(text(editor) == "top5 |")
    let steps = (0..<6).map { _ in
      _ = editor.handle(.undo)
      return text(editor)
    }
    #expect(steps == ["top 5|", "|", "top 5|", "top |", "top|", "|"])
    #expect(editor.handle(.undo) == .redraw)
  }

  @Test func `the case of words can be changed`() {
    #expect(text(editor("ab cd", .home, .upperCase, .capitalize)) == "AB Cd|")
    #expect(text(editor("AB", .home, .lowerCase)) == "ab|")
  }

  @Test func `what is pasted goes in at once, as one line without control characters`() {
    var editor = editor("x", .home, .paste("top 5\r\n\u{1b}[2Jlist\tf\n"))
    #expect(text(editor) == "top 5 [2Jlist f|x")
    _ = editor.handle(.undo)
    #expect(text(editor) == "|x")
  }

  @Test func `the latest line that begins alike is hinted at and can be taken over`() {
    var editor = editor("top", history: ["top5 main -cum", "tree"])
    #expect(editor.hint == "5 main -cum")
    _ = editor.handle(.wordRight)
    #expect(text(editor) == "top5|")
    _ = editor.handle(.right)
    #expect(text(editor) == "top5 main -cum|" && editor.hint.isEmpty)
    _ = editor.handle(.left)
    #expect(editor.hint.isEmpty)
  }

  @Test func `a search that fails says so and keeps what it found`() {
    var editor = editor("", .searchBack, history: ["top5"])
    type("tox", into: &editor)
    #expect(editor.hasFailed && text(editor) == "top5|")
    _ = editor.handle(.cancel)
    #expect(text(editor) == "|" && !editor.hasFailed)
  }

  @Test func `the ends of the history are reached at once`() {
    #expect(text(editor("dr", .firstLine, history: ["one", "two"])) == "one|")
    #expect(text(editor("dr", .firstLine, .lastLine, history: ["one", "two"])) == "dr|")
  }

  @Test func `stopping the program leaves the line as it is`() {
    var editor = editor("to")
    #expect(editor.handle(.suspend) == .suspend)
    #expect(text(editor) == "to|")
  }

  @Test func `no sequence of keys breaks the editor`() {
    let keys: [Key] = [
      .backspace, .delete, .left, .right, .up, .down, .home, .end, .wordLeft, .wordRight,
      .killWordBack, .killWord, .killToStart, .killToEnd, .yank, .transpose, .upperCase, .undo,
      .searchBack, .firstLine, .lastLine, .cancel, .tab, .character("e\u{301}"),
      .character(" "), .paste("a b"),
    ]
    var random = SeededRandom(seed: 7)
    var editor = LineEditor(history: History(["one", "two three"]))
    for _ in 0..<20_000 {
      let key = keys[Int.random(in: keys.indices, using: &random)]
      _ = editor.handle(key)
      #expect((0...editor.text.count).contains(editor.cursor))
    }
  }

  @Test func `a search that is given up leaves the line as it was`() {
    var editor = editor("list ma", .left, .searchBack, history: ["top5"])
    type("to", into: &editor)
    #expect(text(editor) == "top5|")
    _ = editor.handle(.cancel)
    #expect(text(editor) == "list m|a" && editor.searched == nil)
    #expect(editor.handle(.enter) == .submit("list ma"))
  }

  @Test func `what a search found can be undone`() {
    var editor = editor("ab", .searchBack, history: ["top5"])
    type("to", into: &editor)
    _ = editor.handle(.left)
    #expect(text(editor) == "top|5")
    _ = editor.handle(.undo)
    #expect(text(editor) == "ab|")
  }

  @Test func `a mark that combines is one with the letter it is typed behind`() {
    var editor = editor("ae")
    _ = editor.handle(.character("\u{301}"))
    type("x", into: &editor)
    #expect(text(editor) == "ae\u{301}x|" && editor.text.count == 3)
    _ = editor.handle(.left)
    _ = editor.handle(.backspace)
    #expect(text(editor) == "a|x")
  }

  @Test func `words are letters and digits to all keys but the one that cuts up to a blank`() {
    let name = "list a\\.b/join\\.Join"
    #expect(text(editor(name, .wordLeft, .wordLeft)) == "list a\\.b/|join\\.Join")
    #expect(text(editor(name, .home, .wordRight, .wordRight)) == "list a|\\.b/join\\.Join")
    #expect(text(editor(name, .killWordBack)) == "list |")
  }
}
