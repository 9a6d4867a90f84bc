extension ItaniumParser {
  /// A nested name, as far as it has been read.
  private struct Prefix {
    var whole: SyntaxID?
    /// The component that a constructor would be named after.
    var last: SyntaxID?
    var module: SyntaxID?
    /// A conversion operator whose template is not known yet.
    var cast: SyntaxID?
  }

  /// `<prefix>`: the components of a nested name up to its `E`.
  mutating func prefix() throws(DemanglingError) -> SyntaxID {
    var prefix = Prefix()
    while true {
      guard !isAtEnd else { throw malformed }
      if isNext("E") { return try finish(prefix) }
      let isSubstitution = isNext("S")
      guard let next = try component(&prefix) else { continue }
      prefix.last = next
      if let whole = prefix.whole {
        prefix.whole = try tree.add(SyntaxNode(.qualified, whole, next))
      } else {
        prefix.whole = next
      }
      if !isSubstitution, !isNext("E"), let whole = prefix.whole { substitutions.append(whole) }
    }
  }

  private mutating func finish(_ prefix: Prefix) throws(DemanglingError) -> SyntaxID {
    guard let whole = prefix.whole else { throw malformed }
    if let cast = prefix.cast, let type = tree[cast].first {
      try setTemplate(tree[type].kind == .template ? type : nil, in: cast)
    }
    return whole
  }

  private mutating func component(_ prefix: inout Prefix) throws(DemanglingError) -> SyntaxID? {
    switch Unicode.Scalar(peek()) {
    case "C": return try constructor(prefix)
    case "D": return try prefixWithD(&prefix)
    case "S": return try substitutedComponent(&prefix)
    case "I", "J": return try templateComponent(&prefix)
    case "T": return try templateParameter()
    case "M":
      // The variable that a closure initializes is its scope like any other.
      guard prefix.whole != nil else { throw malformed }
      position += 1
      return nil
    default: return try namedComponent(&prefix)
    }
  }

  private mutating func namedComponent(_ prefix: inout Prefix) throws(DemanglingError) -> SyntaxID {
    let first = peek()
    guard
      first.isDigit || first.isLowercase || isNext("U") || isNext("L") || isNext("F")
        || isNext("W") || isNext(word: "DC")
    else { throw malformed }
    let (name, isCast) = try unqualifiedName(in: prefix.module)
    prefix.module = nil
    guard isCast else { return name }
    let cast = tree[name].kind == .tagged ? tree[name].first : name
    guard tree.kind(cast) == .cast else { throw malformed }
    prefix.cast = cast
    return name
  }

  private mutating func prefixWithD(_ prefix: inout Prefix) throws(DemanglingError) -> SyntaxID {
    if isNext(word: "DC") { return try namedComponent(&prefix) }
    if isNext(word: "DT") || isNext(word: "Dt") { return try type() }
    guard let last = prefix.last else { throw malformed }
    _ = try next(2)
    return try tagged(tree.add(SyntaxNode(.destructor, lastName(of: last))))
  }

  /// Reads `C[I]<digit> [<base type>]`.
  private mutating func constructor(_ prefix: Prefix) throws(DemanglingError) -> SyntaxID {
    try expect("C")
    let isInheriting = take("I")
    guard let last = prefix.last else { throw malformed }
    _ = try next()
    let base = isInheriting ? try type() : nil
    return try tagged(tree.add(SyntaxNode(.constructor, lastName(of: last), base)))
  }

  /// The innermost name of a component.
  private func lastName(of component: SyntaxID) -> SyntaxID {
    var id = component
    while true {
      let node = tree[id]
      let inner: SyntaxID?
      switch node.kind {
      case .template, .tagged: inner = node.first
      case .qualified: inner = node.second
      default: inner = nil
      }
      guard let inner else { return id }
      id = inner
    }
  }

  private mutating func substitutedComponent(_ prefix: inout Prefix) throws(DemanglingError)
    -> SyntaxID?
  {
    let found = try substitution(isPrefix: true)
    guard tree[found].kind == .module else { return found }
    prefix.module = found
    return nil
  }

  private mutating func templateComponent(_ prefix: inout Prefix) throws(DemanglingError)
    -> SyntaxID
  {
    guard let name = prefix.whole else { throw malformed }
    let arguments = isNext("I") ? try templateArguments() : try bareArgumentPack()
    let template = try tree.add(SyntaxNode(.template, list: arguments, first: name))
    if let cast = prefix.cast {
      try setTemplate(template, in: cast)
      for argument in arguments { try setTemplate(nil, in: argument) }
      prefix.cast = nil
    }
    prefix.whole = nil
    return template
  }

  /// Clang can write a pack without the list around it; its first argument begins with the `J`.
  private mutating func bareArgumentPack() throws(DemanglingError) -> [SyntaxID] {
    var arguments: [SyntaxID] = []
    while !take("E") { arguments.append(try templateArgument()) }
    return arguments
  }
}
