extension LineEditor {
  /// While looking through the history, typing narrows the search and any other key ends it.
  mutating func handleWhileSearching(_ key: Key) -> Effect {
    let searched = searched ?? ""
    switch key {
    case .character(let character): find(searched + String(character), before: place + 1)
    case .backspace: find(String(searched.dropLast()), before: history.lines.count)
    case .searchBack: find(searched, before: place)
    case .interrupt, .escape:
      self.searched = nil
      text = []
      cursor = 0
    default:
      self.searched = nil
      return handle(key)
    }
    return .redraw
  }

  private mutating func find(_ text: String, before end: Int) {
    searched = text
    guard !text.isEmpty, let found = history.position(of: text, before: end) else { return }
    place = found
    self.text = Array(history.lines[found])
    cursor = self.text.count
  }
}
