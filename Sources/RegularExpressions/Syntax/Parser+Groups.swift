extension Parser {
  /// Reads `(`, and what belongs to it of `(?flags:`, `(?flags)`, `(?P<name>` and `(?<name>`.
  mutating func parseOpening() throws(Failure) {
    if hasByte("?", at: 1) {
      let nameOffset =
        hasByte("P", at: 2) && hasByte("<", at: 3) ? 4 : hasByte("<", at: 2) ? 3 : nil
      if let nameOffset, position + nameOffset < pattern.count {
        try parseNamedGroup(nameOffset: nameOffset)
      } else {
        try parseFlags()
      }
    } else {
      position += 1
      try pushGroup(name: nil)
    }
  }

  private mutating func pushGroup(name: String?) throws(Failure) {
    let id = tree.make(.leftParenthesis, flags)
    tree[id].group = groupNames.count
    groupNames.append(name)
    try push(id)
  }

  private mutating func parseNamedGroup(nameOffset: Int) throws(Failure) {
    guard let end = firstIndex(of: ">") else {
      try checkUTF8(position..<pattern.count)
      throw failure(.invalidNamedCapture, position..<pattern.count)
    }
    let nameRange = position + nameOffset..<max(end, position + nameOffset)
    try checkUTF8(nameRange)
    let name = pattern[nameRange]
    guard !name.isEmpty, name.allSatisfy({ UInt32($0).isWordRune }) else {
      throw failure(.invalidNamedCapture, position..<end + 1)
    }
    position = end + 1
    try pushGroup(name: String(decoding: name, as: UTF8.self))
  }

  /// Reads flags and the colon or parenthesis behind them.
  private mutating func parseFlags() throws(Failure) {
    let start = position
    position += 2
    var flags = self.flags
    var isNegated = false
    var sawFlag = false
    while position < pattern.count {
      let rune = try nextRune()
      switch Unicode.Scalar(rune) {
      case "-":
        if isNegated { throw failure(.invalidPerlSyntax, start..<position) }
        isNegated = true
        sawFlag = false
        flags = flags.inverted
      case ":", ")":
        if isNegated {
          if !sawFlag { throw failure(.invalidPerlSyntax, start..<position) }
          flags = flags.inverted
        }
        if rune == 0x3A {
          try push(tree.make(.leftParenthesis, self.flags))
        }
        self.flags = flags
        return
      case let letter:
        guard set(letter, in: &flags) else { throw failure(.invalidPerlSyntax, start..<position) }
        sawFlag = true
      }
    }
    throw failure(.invalidPerlSyntax, start..<position)
  }

  /// Switches on a flag by its letter; false if there is none of that letter.
  private func set(_ letter: Unicode.Scalar?, in flags: inout SyntaxFlags) -> Bool {
    switch letter {
    case "i": flags.insert(.foldCase)
    case "m": flags.remove(.oneLine)
    case "s": flags.insert(.dotMatchesNewline)
    case "U": flags.insert(.nonGreedy)
    default: return false
    }
    return true
  }
}
