import Profiles

/// Function names without arguments, as pruning looks at them.
enum SimplifiedName {
  private static let reserved = ["(anonymous namespace)", "operator()"].map { Array($0.utf8) }

  /// Cuts a leading dot, and all from the first parenthesis that opens arguments.
  static func bytes(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = name.first == UInt8(ascii: ".") ? name.dropFirst() : name
    var position = rest.startIndex
    while position < rest.endIndex {
      let byte = rest[position]
      guard byte == UInt8(ascii: "(") || byte == UInt8(ascii: "o") else {
        position += 1
        continue
      }
      if let word = reserved.first(where: { rest[position...].starts(with: $0) }) {
        position += word.count
      } else if byte == UInt8(ascii: "(") {
        return rest[..<position]
      } else {
        position += 1
      }
    }
    return rest
  }
}
