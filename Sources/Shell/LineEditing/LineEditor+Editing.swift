extension LineEditor {
  mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): replace(cursor..<cursor, with: [character])
    case .paste(let text): replace(cursor..<cursor, with: Self.oneLine(text))
    case .backspace: replace(max(0, cursor - 1)..<cursor, with: [])
    case .delete, .deleteOrEnd: replace(cursor..<min(cursor + 1, text.count), with: [])
    case .killWordBack: kill(blankStart..<cursor)
    case .killWord: kill(cursor..<wordEnd)
    case .killToStart: kill(0..<cursor)
    case .killToEnd: kill(cursor..<text.count)
    case .yank: replace(cursor..<cursor, with: killed)
    case .transpose: transpose()
    case .upperCase, .lowerCase, .capitalize: changeCase(key)
    default: cursor = target(of: key)
    }
  }

  /// Pasted lines become one; what could command a terminal is left out.
  private static func oneLine(_ text: String) -> [Character] {
    var text = text[...]
    while text.last?.isNewline == true { text = text.dropLast() }
    return text.compactMap { character in
      if character.isWhitespace { return " " }
      let isControl = character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
      }
      return isControl ? nil : character
    }
  }

  private func target(of key: Key) -> Int {
    switch key {
    case .left: max(0, cursor - 1)
    case .right: min(cursor + 1, text.count)
    case .home: 0
    case .end: text.count
    case .wordLeft: wordStart
    case .wordRight: wordEnd
    default: cursor
    }
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(text[range])
    replace(range, with: [])
  }

  private mutating func transpose() {
    guard cursor > 0, text.count > 1 else { return }
    let second = min(cursor, text.count - 1)
    text.swapAt(second - 1, second)
    cursor = second + 1
  }

  private mutating func changeCase(_ key: Key) {
    let range = cursor..<wordEnd
    let start = text[range].firstIndex { !$0.isWhitespace } ?? range.lowerBound
    let word = String(text[start..<range.upperBound])
    let changed =
      switch key {
      case .upperCase: word.uppercased()
      case .lowerCase: word.lowercased()
      default: word.prefix(1).uppercased() + word.dropFirst().lowercased()
      }
    replace(start..<range.upperBound, with: Array(changed))
  }

  /// The start of what blanks part from the rest, which Ctrl-W takes away.
  private var blankStart: Int { start { !$0.isWhitespace } }

  /// The start of a word of letters and digits: names are long, and their parts are what one edits.
  private var wordStart: Int { start { $0.isLetter || $0.isNumber } }

  private func start(_ isInside: (Character) -> Bool) -> Int {
    var position = cursor
    while position > 0, !isInside(text[position - 1]) { position -= 1 }
    while position > 0, isInside(text[position - 1]) { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    let isInside = { (character: Character) in character.isLetter || character.isNumber }
    var position = cursor
    while position < text.count, !isInside(text[position]) { position += 1 }
    while position < text.count, isInside(text[position]) { position += 1 }
    return position
  }
}
