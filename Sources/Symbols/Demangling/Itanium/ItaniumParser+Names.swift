extension ItaniumParser {
  /// `<name>`, and whether it names a function whose object is an explicit parameter.
  mutating func name() throws(DemanglingError) -> (SyntaxID, isExplicit: Bool) {
    switch Unicode.Scalar(peek()) {
    case "N": return try nestedName()
    case "Z": return try localName()
    case "U":
      let (name, isCast) = try unqualifiedName(in: nil)
      if isCast { try setTemplate(nil, in: name) }
      return (name, false)
    case "S": return (try substitutedName(), false)
    default:
      let (name, isCast) = try unqualifiedName(in: nil)
      return (try withArguments(name, isCast: isCast, isSubstitution: false), false)
    }
  }

  private mutating func substitutedName() throws(DemanglingError) -> SyntaxID {
    if take(word: "St") {
      let (name, isCast) = try unqualifiedName(in: nil)
      let qualified = try tree.add(SyntaxNode(.qualified, standardName("t"), name))
      return try withArguments(qualified, isCast: isCast, isSubstitution: false)
    }
    let found = try substitution(isPrefix: false)
    guard tree[found].kind == .module else {
      return try withArguments(found, isCast: false, isSubstitution: true)
    }
    let (name, isCast) = try unqualifiedName(in: found)
    return try withArguments(name, isCast: isCast, isSubstitution: false)
  }

  /// A name with the arguments of its template, if it has any.
  private mutating func withArguments(_ name: SyntaxID, isCast: Bool, isSubstitution: Bool)
    throws(DemanglingError) -> SyntaxID
  {
    guard isNext("I") else {
      if isCast { try setTemplate(nil, in: name) }
      return name
    }
    if !isSubstitution { substitutions.append(name) }
    let arguments = try templateArguments()
    let template = try tree.add(SyntaxNode(.template, list: arguments, first: name))
    if isCast {
      try setTemplate(template, in: name)
      for argument in arguments { try setTemplate(nil, in: argument) }
    }
    return template
  }

  /// Reads `N [qualifiers] <prefix> E`.
  private mutating func nestedName() throws(DemanglingError) -> (SyntaxID, isExplicit: Bool) {
    try expect("N")
    let isExplicit = take("H")
    let qualifiers = isExplicit ? nil : try qualifiers()
    let reference = isExplicit ? "" : referenceQualifier()
    var name = try prefix()
    if qualifiers != nil || !reference.isEmpty {
      var method = SyntaxNode(.method, name, qualifiers)
      method.text = reference
      name = try tree.add(method)
    }
    try expect("E")
    return (name, isExplicit)
  }

  /// Reads `Z <encoding> E (s | [d [number] _] <name>) [<discriminator>]`.
  private mutating func localName() throws(DemanglingError) -> (SyntaxID, isExplicit: Bool) {
    try expect("Z")
    let function = try encoding(isLocal: true)
    try expect("E")
    if take("s") {
      let literal = try tree.add(SyntaxNode(.name, text: "string literal"))
      try discriminator()
      return (try local(literal, in: function), false)
    }
    let argument = take("d") ? try compactNumber() : nil
    var (name, isExplicit) = try name()
    try discriminator()
    if let argument {
      name = try tree.add(SyntaxNode(.defaultArgument, number: argument, first: name))
    }
    return (try local(name, in: function), isExplicit)
  }

  private mutating func local(_ name: SyntaxID, in function: SyntaxID) throws(DemanglingError)
    -> SyntaxID
  {
    var node = SyntaxNode(.qualified, function, name)
    node.flag = true
    return try tree.add(node)
  }

  /// `[_ digit | __ number _]`: which of several equal names; not shown.
  private mutating func discriminator() throws(DemanglingError) {
    guard take("_") else {
      // Clang can put a number at the very end.
      if bytes[position...].allSatisfy(\.isDigit) { position = bytes.count }
      return
    }
    let isLong = take("_")
    let value = try number()
    guard value >= 0 else { throw malformed }
    if isLong, value >= 10 { try expect("_") }
  }
}

extension ItaniumParser {
  /// `<unqualified-name>`, and whether it is a conversion operator.
  mutating func unqualifiedName(in outer: SyntaxID?) throws(DemanglingError)
    -> (SyntaxID, isCast: Bool)
  {
    let module = try moduleName(inside: outer)
    let isFriend = take("F")
    var (name, isCast) = try plainName()
    if let module { name = try tree.add(SyntaxNode(.moduleEntity, module, name)) }
    name = try tagged(name)
    if isFriend { name = try tree.add(SyntaxNode(.friend, name)) }
    return (name, isCast)
  }

  private mutating func plainName() throws(DemanglingError) -> (SyntaxID, isCast: Bool) {
    if peek().isDigit { return (try sourceName(), false) }
    if peek().isLowercase { return try operatorFunctionName() }
    if take(word: "DC") { return (try bindings(), false) }
    if take("L") {
      let name = try sourceName()
      try discriminator()
      return (name, false)
    }
    return (try unnamedEntity(), false)
  }

  private mutating func unnamedEntity() throws(DemanglingError) -> SyntaxID {
    if isNext(word: "Ul") { return try closure() }
    if isNext(word: "Ut") { return try unnamedType() }
    guard take(word: "Ub") else { throw malformed }
    _ = try compactNumber()
    return try tree.add(SyntaxNode(.name, text: "'block-literal'"))
  }

  private mutating func operatorFunctionName() throws(DemanglingError)
    -> (SyntaxID, isCast: Bool)
  {
    let isLiteral = isNext(word: "li")
    let (function, _) = try operatorName(isInExpression: false)
    guard isLiteral else { return (function, tree[function].kind == .cast) }
    return (try tree.add(SyntaxNode(.unary, function, sourceName())), false)
  }

  private mutating func bindings() throws(DemanglingError) -> SyntaxID {
    var names = [try sourceName()]
    while !take("E") { names.append(try sourceName()) }
    return try tree.add(SyntaxNode(.bindings, list: names))
  }

  /// Reads `<number> <identifier>`.
  mutating func sourceName() throws(DemanglingError) -> SyntaxID {
    let length = try number()
    guard length > 0 else { throw malformed }
    let range = try next(length)
    if isAnonymousNamespace(bytes[range]) {
      return try tree.add(SyntaxNode(.name, text: "(anonymous namespace)"))
    }
    return try tree.add(sourceNode(.name, range))
  }

  /// A node whose words stand in the mangled name.
  func sourceNode(_ kind: SyntaxNode.Kind, _ range: Range<Int>) -> SyntaxNode {
    var node = SyntaxNode(kind)
    node.source = range
    return node
  }

  /// GCC calls it `_GLOBAL__N_…`, with `.` or `$` where a target allows them.
  private func isAnonymousNamespace(_ name: ArraySlice<UInt8>) -> Bool {
    let prefix = Array("_GLOBAL_".utf8)
    guard name.count > prefix.count + 2, name.starts(with: prefix) else { return false }
    let tail = name.dropFirst(prefix.count).prefix(2)
    return tail.last == UInt8(ascii: "N") && "._$".utf8.contains { $0 == tail.first }
  }

  /// Reads `(B <source-name>)*`.
  mutating func tagged(_ name: SyntaxID) throws(DemanglingError) -> SyntaxID {
    var name = name
    while take("B") { name = try tree.add(SyntaxNode(.tagged, name, sourceName())) }
    return name
  }

  /// Reads `(W [P] <source-name>)*`.
  mutating func moduleName(inside parent: SyntaxID?) throws(DemanglingError) -> SyntaxID? {
    var module = parent
    while take("W") {
      let isPartition = take("P")
      var node = SyntaxNode(.module, module, try sourceName())
      node.flag = isPartition
      let id = try tree.add(node)
      substitutions.append(id)
      module = id
    }
    return module
  }

  /// Reads `Ut [number] _`.
  mutating func unnamedType() throws(DemanglingError) -> SyntaxID {
    guard take(word: "Ut") else { throw malformed }
    let id = try tree.add(SyntaxNode(.unnamedType, number: compactNumber()))
    substitutions.append(id)
    return id
  }
}
