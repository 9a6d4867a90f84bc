extension LineEditor {
  /// While looking through the history, typing narrows the search and any other key ends it.
  mutating func handleWhileSearching(_ key: Key) -> Effect {
    let searched = searched ?? ""
    switch key {
    case .character(let character): find(searched + String(character), before: place + 1)
    case .paste(let text): find(searched + text, before: place + 1)
    case .backspace: find(String(searched.dropLast()), before: history.lines.count)
    case .searchBack: find(searched, before: place)
    case .interrupt, .escape, .cancel: giveUpSearch()
    default:
      self.searched = nil
      hasFailed = false
      if text != beforeSearch.text { changes.note(beforeSearch, isTyping: false) }
      return handle(key)
    }
    return .redraw
  }

  private mutating func giveUpSearch() {
    searched = nil
    hasFailed = false
    text = beforeSearch.text
    cursor = beforeSearch.cursor
    place = history.lines.count
  }

  private mutating func find(_ text: String, before end: Int) {
    searched = text
    hasFailed = false
    guard !text.isEmpty else { return }
    guard let found = history.position(of: text, before: end) else {
      hasFailed = true
      return
    }
    place = found
    self.text = Array(history.lines[found])
    cursor = self.text.count
  }
}
