/// The file of option sets as text: a name between brackets, and a line for each value below it.
enum OptionSetText {
  static func text(_ sets: [OptionSet]) -> String {
    sets.map { set in
      "[\(set.name)]\n" + set.values.map { "\($0.option)=\(escaped($0.text))\n" }.joined()
    }.joined(separator: "\n")
  }

  /// Reads what `text` wrote, or a user; lines that are neither name nor value are left out.
  static func sets(_ text: String) -> [OptionSet] {
    var sets: [OptionSet] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("["), line.hasSuffix("]") {
        let name = String(line.dropFirst().dropLast())
        sets.removeAll { $0.name == name }
        if OptionSet.isName(name) { sets.append(OptionSet(name)) }
      } else if let sign = line.firstIndex(of: "="), !line.hasPrefix("#"), !sets.isEmpty {
        let value = OptionSet.Value(
          option: String(line[..<sign]), text: unescaped(line[line.index(after: sign)...]))
        sets[sets.count - 1].values.append(value)
      }
    }
    return sets
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
