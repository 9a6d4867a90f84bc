extension ItaniumParser {
  /// `<type>`; that of a conversion operator can end before its template's arguments.
  mutating func type(isCast: Bool = false) throws(DemanglingError) -> SyntaxID {
    try nested { parser throws(DemanglingError) in
      try parser.unboundedType(isCast: isCast)
    }
  }

  /// A type, and whether it can be substituted later.
  private typealias Read = (type: SyntaxID, isCandidate: Bool)

  private mutating func unboundedType(isCast: Bool) throws(DemanglingError) -> SyntaxID {
    guard !isAtEnd else { throw malformed }
    let qualifiers = try qualifiers()
    // Qualifiers before a function are those of `this`.
    let isMethod = qualifiers != nil && isNext("F")
    if let text = Self.builtins[Unicode.Scalar(peek())] {
      position += 1
      let builtin = try tree.add(SyntaxNode(.builtin, text: text))
      guard let qualifiers else { return builtin }
      return try candidate(SyntaxNode(.qualifiedType, builtin, qualifiers))
    }
    let read = try bareType(isCast: isCast)
    if read.isCandidate, !isMethod { substitutions.append(read.type) }
    guard let qualifiers else { return read.type }
    return try qualified(read.type, qualifiers)
  }

  private mutating func candidate(_ node: SyntaxNode) throws(DemanglingError) -> SyntaxID {
    let id = try tree.add(node)
    substitutions.append(id)
    return id
  }

  private mutating func qualified(_ type: SyntaxID, _ qualifiers: SyntaxID)
    throws(DemanglingError) -> SyntaxID
  {
    switch tree[type].kind {
    case .function: return try candidate(SyntaxNode(.method, type, qualifiers))
    case .method:
      // A function with a reference qualifier after it.
      tree[type].second = tree.mergedQualifiers(qualifiers, tree[type].second)
      substitutions.append(type)
      return type
    case .qualifiedType:
      // An array of arrays.
      let merged = tree.mergedQualifiers(qualifiers, tree[type].second)
      return try candidate(SyntaxNode(.qualifiedType, tree[type].first, merged))
    default: return try candidate(SyntaxNode(.qualifiedType, type, qualifiers))
    }
  }

  private mutating func bareType(isCast: Bool) throws(DemanglingError) -> Read {
    switch Unicode.Scalar(peek()) {
    case "u": return (try vendorType(), true)
    case "F": return (try functionType(), true)
    case "N", "W", "Z", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9":
      return (try name().0, true)
    case "A": return (try array(isCast: isCast), true)
    case "M":
      position += 1
      let owner = try type()
      return (try tree.add(SyntaxNode(.memberPointer, owner, type(isCast: isCast))), true)
    case "T": return (try parameterType(isCast: isCast), true)
    case "S": return try substitutedType(isCast: isCast)
    case "O", "P", "R", "C", "G": return (try indirectType(isCast: isCast), true)
    case "U": return try qualifiedByVendor(isCast: isCast)
    case "D": return try typeWithD(isCast: isCast)
    default: throw malformed
    }
  }

  private mutating func indirectType(isCast: Bool) throws(DemanglingError) -> SyntaxID {
    let code = Unicode.Scalar(try next())
    let base = try type(isCast: isCast)
    let kind: SyntaxNode.Kind =
      switch code {
      case "O": .rvalueReference
      case "P": .pointer
      case "R": .reference
      case "C": .complex
      default: .imaginary
      }
    return try tree.add(SyntaxNode(kind, base))
  }

  /// Reads `u <source-name> [I <type> E]`.
  private mutating func vendorType() throws(DemanglingError) -> SyntaxID {
    try expect("u")
    let name = try sourceName()
    guard take("I") else { return name }
    var node = sourceNode(.transformed, tree[name].source)
    node.first = try type()
    try expect("E")
    return try tree.add(node)
  }

  private mutating func qualifiedByVendor(isCast: Bool) throws(DemanglingError) -> Read {
    if isNext(word: "Ul") { return (try closure(), false) }
    if isNext(word: "Ut") { return (try unnamedType(), false) }
    try expect("U")
    var qualifier = try sourceName()
    if isNext("I") {
      qualifier = try tree.add(SyntaxNode(.template, list: templateArguments(), first: qualifier))
    }
    let type = try type(isCast: isCast)
    return (try tree.add(SyntaxNode(.vendorQualified, qualifier, type)), true)
  }

  private mutating func parameterType(isCast: Bool) throws(DemanglingError) -> SyntaxID {
    if let kind = Self.elaborations[Unicode.Scalar(peek(1))] {
      _ = try next(2)
      return try tree.add(SyntaxNode(.elaborated, text: kind, first: name().0))
    }
    let parameter = try templateParameter()
    guard isNext("I") else { return parameter }
    if isCast { return try castTemplate(parameter, isCandidate: true) }
    substitutions.append(parameter)
    return try tree.add(SyntaxNode(.template, list: templateArguments(), first: parameter))
  }

  private static let elaborations: [Unicode.Scalar: String] = [
    "s": "struct", "u": "union", "e": "enum",
  ]

  private mutating func substitutedType(isCast: Bool) throws(DemanglingError) -> Read {
    let code = peek(1)
    guard code.isDigit || code.isUppercase || code == UInt8(ascii: "_") else {
      let name = try name().0
      // An abbreviation alone is short enough.
      return (name, standardNames[code] != name)
    }
    var found = try substitution(isPrefix: false)
    if tree[found].kind == .module {
      found = try unqualifiedName(in: found).0
      substitutions.append(found)
    }
    guard isNext("I") else { return (found, false) }
    if isCast, tree[found].kind == .templateParameter {
      let type = try castTemplate(found, isCandidate: false)
      return (type, type != found)
    }
    return (
      try tree.add(SyntaxNode(.template, list: templateArguments(), first: found)), true
    )
  }

  /// Decides what arguments after a parameter belong to, in the type of a conversion operator.
  ///
  /// They are the parameter's only if other arguments follow, which are the operator's; otherwise
  /// they are the operator's, to be read again by whoever reads that.
  private mutating func castTemplate(_ parameter: SyntaxID, isCandidate: Bool)
    throws(DemanglingError) -> SyntaxID
  {
    let saved = Checkpoint(self)
    if let arguments = try? templateArguments(), isNext("I") {
      if isCandidate { substitutions.append(parameter) }
      return try tree.add(SyntaxNode(.template, list: arguments, first: parameter))
    }
    saved.restore(&self)
    return parameter
  }

  /// Everything a failed attempt to read may have changed, but for nodes nobody refers to.
  private struct Checkpoint {
    let position: Int
    let substitutionCount: Int
    let templates: [SyntaxID?]
    let lambdaLevel: Int
    let isInConstraint: Bool
    let parameterCounts: [String: Int]

    init(_ parser: ItaniumParser) {
      position = parser.position
      substitutionCount = parser.substitutions.count
      templates = parser.templates
      lambdaLevel = parser.lambdaLevel
      isInConstraint = parser.isInConstraint
      parameterCounts = parser.parameterCounts
    }

    func restore(_ parser: inout ItaniumParser) {
      parser.position = position
      parser.substitutions.removeLast(parser.substitutions.count - substitutionCount)
      parser.templates = templates
      parser.lambdaLevel = lambdaLevel
      parser.isInConstraint = isInConstraint
      parser.parameterCounts = parameterCounts
    }
  }

  private static let builtins: [Unicode.Scalar: String] = [
    "a": "signed char", "b": "bool", "c": "char", "d": "double", "e": "long double", "f": "float",
    "g": "__float128", "h": "unsigned char", "i": "int", "j": "unsigned int", "l": "long",
    "m": "unsigned long", "n": "__int128", "o": "unsigned __int128", "s": "short",
    "t": "unsigned short", "v": "void", "w": "wchar_t", "x": "long long",
    "y": "unsigned long long", "z": "...",
  ]
}
