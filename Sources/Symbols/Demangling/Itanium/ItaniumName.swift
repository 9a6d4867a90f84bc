/// Demangling of C++ names, and of what compilers make from them.
enum ItaniumName {
  /// How a mangled name reads; nil for names that are not mangled this way.
  static func demangled(_ name: ArraySlice<UInt8>, style: DemanglingStyle)
    throws(DemanglingError) -> [UInt8]?
  {
    if name.starts(with: "_Z".utf8) { return try encoding(name.dropFirst(2), style) }
    if name.starts(with: "___Z".utf8) { return try block(name, style) }
    if name.starts(with: "_GLOBAL_".utf8) {
      return try globalInitializer(name.dropFirst(8), style)
    }
    return nil
  }

  private static func encoding(_ name: ArraySlice<UInt8>, _ style: DemanglingStyle)
    throws(DemanglingError) -> [UInt8]
  {
    var parser = ItaniumParser(name)
    let root = try parser.encoding(hasParameters: style.hasParameters)
    return try DeclarationPrinter.text(of: root, in: parser, style: style)
  }

  /// `___Z… _block_invoke [_] [number]`: the function that Clang makes of a block.
  private static func block(_ name: ArraySlice<UInt8>, _ style: DemanglingStyle)
    throws(DemanglingError) -> [UInt8]?
  {
    let marker = Array("_block_invoke".utf8)
    guard let start = lastRange(of: marker, in: name) else { return nil }
    let prefix = "invocation function for block in ".utf8
    let inner = try encoding(name[(name.startIndex + 4)..<max(start, name.startIndex + 4)], style)
    var rest = name[(start + marker.count)...]
    if rest.first == UInt8(ascii: "_") { rest = rest.dropFirst() }
    rest = rest.drop(while: \.isDigit)
    guard rest.isEmpty || rest.first == UInt8(ascii: ".") else {
      throw .malformed(at: rest.startIndex - name.startIndex)
    }
    return prefix + inner
  }

  private static func lastRange(of marker: [UInt8], in name: ArraySlice<UInt8>) -> Int? {
    var index = name.endIndex - marker.count
    while index >= name.startIndex {
      if name[index...].starts(with: marker) { return index }
      index -= 1
    }
    return nil
  }

  /// Reads `[._$] (I | D) _ <name>`, what runs before or after main.
  ///
  /// Its function keeps its parameters and, unless everything is shown, its clone's suffix.
  private static func globalInitializer(_ name: ArraySlice<UInt8>, _ style: DemanglingStyle)
    throws(DemanglingError) -> [UInt8]?
  {
    let head = Array(name.prefix(3))
    guard name.count >= 4, "._$".utf8.contains(head[0]), "ID".utf8.contains(head[1]),
      head[2] == UInt8(ascii: "_")
    else { return nil }
    let isMangled = name.dropFirst(3).starts(with: "_Z".utf8)
    var parser = ItaniumParser(isMangled ? name.dropFirst(5) : name)
    let key: SyntaxID
    if !isMangled {
      key = try parser.tree.add(parser.sourceNode(.name, 0..<name.count))
    } else {
      let function = try parser.encoding()
      key = style.hasParameters ? function : try parser.clone(of: function)
    }
    var node = SyntaxNode(.globalInitializer, key)
    node.flag = head[1] == UInt8(ascii: "I")
    let root = try parser.tree.add(node)
    return try DeclarationPrinter.text(of: root, in: parser, style: style)
  }
}

extension ItaniumParser {
  /// Suffixes that GCC gives to copies of a function; nothing may follow them.
  fileprivate mutating func clone(of function: SyntaxID) throws(DemanglingError) -> SyntaxID {
    var clone = function
    while isNext("."), peek(1).isLowercase || peek(1).isDigit || peek(1) == UInt8(ascii: "_") {
      var node = cloneSuffix()
      node.first = clone
      clone = try tree.add(node)
    }
    guard isAtEnd else { throw malformed }
    return clone
  }

  private mutating func cloneSuffix() -> SyntaxNode {
    let start = position
    position += 2
    while peek().isLowercase || peek().isDigit || isNext("_") { position += 1 }
    while isNext("."), peek(1).isDigit {
      position += 2
      skipDigits()
    }
    return sourceNode(.clone, start..<position)
  }
}
