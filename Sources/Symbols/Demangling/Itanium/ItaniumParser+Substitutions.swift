extension ItaniumParser {
  /// `S_ | S<number>_ | S<letter>`: something that stood in the name before, or in the standard.
  mutating func substitution(isPrefix: Bool) throws(DemanglingError) -> SyntaxID {
    try expect("S")
    let code = peek()
    guard code == UInt8(ascii: "_") || code.isDigit || code.isUppercase else {
      return try standardSubstitution(isPrefix: isPrefix)
    }
    let number = try sequenceNumber()
    guard number < substitutions.count else { throw malformed }
    let found = substitutions[number]
    var rebinding = Rebinding(parser: self, root: found)
    return try tree.rewritten(found, by: &rebinding) ?? found
  }

  private mutating func standardSubstitution(isPrefix: Bool) throws(DemanglingError) -> SyntaxID {
    let code = try next()
    let isLong = isPrefix && (isNext("C") || isNext("D"))
    let name = isLong ? try longStandardName(code) : try standardName(Unicode.Scalar(code))
    guard isNext("B") else { return name }
    let tagged = try tagged(name)
    substitutions.append(tagged)
    return tagged
  }

  /// `std` and what the ABI abbreviates below it, always the same node.
  mutating func standardName(_ letter: Unicode.Scalar) throws(DemanglingError) -> SyntaxID {
    let code = UInt8(truncatingIfNeeded: letter.value)
    if let known = standardNames[code] { return known }
    let name: SyntaxID
    if letter == "t" {
      name = try tree.add(SyntaxNode(.name, text: "std"))
    } else {
      guard let text = Self.shortNames[letter] else { throw malformed }
      name = try inStandard(text)
    }
    standardNames[code] = name
    return name
  }

  private static let shortNames: [Unicode.Scalar: String] = [
    "a": "allocator", "b": "basic_string", "s": "string", "i": "istream", "o": "ostream",
    "d": "iostream",
  ]

  private mutating func inStandard(_ text: String) throws(DemanglingError) -> SyntaxID {
    let name = try tree.add(SyntaxNode(.name, text: text))
    return try tree.add(SyntaxNode(.qualified, standardName("t"), name))
  }

  /// What an abbreviation really is: constructors are named after that.
  private mutating func longStandardName(_ code: UInt8) throws(DemanglingError) -> SyntaxID {
    let letter = Unicode.Scalar(code)
    guard let text = Self.longNames[letter] else { return try standardName(letter) }
    let char = try tree.add(SyntaxNode(.builtin, text: "char"))
    var arguments = [char, try template("char_traits", [char])]
    if letter == "s" { arguments.append(try template("allocator", [char])) }
    return try template(text, arguments)
  }

  private static let longNames: [Unicode.Scalar: String] = [
    "s": "basic_string", "i": "basic_istream", "o": "basic_ostream", "d": "basic_iostream",
  ]

  private mutating func template(_ text: String, _ arguments: [SyntaxID]) throws(DemanglingError)
    -> SyntaxID
  {
    let name = try inStandard(text)
    return try tree.add(SyntaxNode(.template, list: arguments, first: name))
  }
}

/// Binds the parameters inside a substitution to the template that is being read now.
private struct Rebinding: TreeRewriting {
  private var templates: [SyntaxID?]
  private var lambdaLevel: Int
  private var outerLevels: [Int] = []
  private let isInConstraint: Bool
  private let root: SyntaxID
  private var seen: Set<SyntaxID> = []
  private let position: Int

  init(parser: ItaniumParser, root: SyntaxID) {
    templates = parser.templates
    lambdaLevel = parser.lambdaLevel
    isInConstraint = parser.isInConstraint
    position = parser.position
    self.root = root
  }

  mutating func enters(_ id: SyntaxID, of tree: SyntaxTree) -> Bool {
    switch tree[id].kind {
    case .typed:
      if let name = tree[id].first, tree[name].kind == .template {
        templates.append(name)
        outerLevels.append(lambdaLevel)
        lambdaLevel = 0
      }
      return true
    case .closure:
      outerLevels.append(lambdaLevel)
      lambdaLevel = templates.count + 1
      return true
    case .templateParameter, .lambdaParameter: return true
    default: return seen.insert(id).inserted
    }
  }

  mutating func replacement(of id: SyntaxID, in tree: inout SyntaxTree) throws(DemanglingError)
    -> SyntaxID?
  {
    let node = tree[id]
    switch node.kind {
    case .typed:
      if tree.kind(node.first) == .template {
        _ = templates.popLast()
        lambdaLevel = outerLevels.popLast() ?? 0
      }
      return nil
    case .closure:
      lambdaLevel = outerLevels.popLast() ?? 0
      return nil
    case .templateParameter, .lambdaParameter: return try bound(node, in: &tree)
    default: return nil
    }
  }

  private func bound(_ node: SyntaxNode, in tree: inout SyntaxTree) throws(DemanglingError)
    -> SyntaxID?
  {
    if isInConstraint {
      return try tree.add(SyntaxNode(.name, text: "T\(node.number)"))
    }
    if lambdaLevel > 0 {
      guard node.kind != .lambdaParameter else { return nil }
      return try tree.add(SyntaxNode(.lambdaParameter, number: node.number))
    }
    var parameter = SyntaxNode(.templateParameter, number: node.number)
    if let innermost = templates.last {
      parameter.reference = innermost
    } else {
      // Clang refers to the template itself, once it has been named.
      guard tree[root].kind == .template else { throw .malformed(at: position) }
      parameter.reference = root
    }
    if let template = parameter.reference {
      guard node.number < tree[template].list.count else { throw .malformed(at: position) }
    }
    return try tree.add(parameter)
  }
}
