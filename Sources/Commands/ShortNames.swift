/// Names of nodes without import paths and type arguments, where they still tell rows apart.
package struct ShortNames {
  private var short: [String: String] = [:]

  /// Shortens the names of one table.
  package init(_ names: [String]) {
    let users = Dictionary(grouping: Set(names), by: Self.shortened)
    for (shortened, users) in users {
      for name in users { short[name] = users.count == 1 ? shortened : name }
    }
  }

  /// The name to show.
  package subscript(name: String) -> String { short[name] ?? name }

  /// Leaves out folders, of packages and of files, and what stands between brackets after a name.
  package static func shortened(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    var depth = 0
    for character in name {
      if depth > 0 {
        depth += character == "[" ? 1 : character == "]" ? -1 : 0
      } else if character == "[", !word.isEmpty {
        word += "[...]"
        depth = 1
      } else if character == " " {
        words.append(word)
        word = ""
      } else if character == "/", !word.contains("(") {
        word = ""
      } else {
        word.append(character)
      }
    }
    words.append(word)
    return depth > 0 || words.contains("") ? name : words.joined(separator: " ")
  }
}
