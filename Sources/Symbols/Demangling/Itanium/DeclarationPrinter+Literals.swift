extension DeclarationPrinter {
  private static let suffixes: [String: String] = [
    "int": "", "unsigned int": "u", "long": "l", "unsigned long": "ul", "long long": "ll",
    "unsigned long long": "ull",
  ]

  private static let floats: Set<String> = ["double", "long double", "float", "__float128", "half"]

  mutating func printLiteral(_ node: SyntaxNode) {
    let builtin = node.first.flatMap { tree[$0].kind == .builtin ? tree[$0].text : nil } ?? ""
    let value = name[node.source]
    if let suffix = Self.suffixes[builtin] {
      writeNumber(value, isNegative: node.flag)
      return write(suffix)
    }
    if let word = word(for: value, of: builtin, isNegative: node.flag) { return write(word) }
    printInParentheses(node.first)
    let isFloat = Self.floats.contains(builtin)
    if isFloat { write("[") }
    writeNumber(value, isNegative: node.flag)
    if isFloat { write("]") }
  }

  private mutating func writeNumber(_ value: ArraySlice<UInt8>, isNegative: Bool) {
    if isNegative { write("-") }
    write(Array(value))
  }

  /// Values that have a word.
  private func word(for value: ArraySlice<UInt8>, of type: String, isNegative: Bool) -> String? {
    let isZero = value.elementsEqual("0".utf8)
    if type == "decltype(nullptr)", value.isEmpty || isZero { return type }
    guard type == "bool", !isNegative else { return nil }
    if isZero { return "false" }
    return value.elementsEqual("1".utf8) ? "true" : nil
  }
}
