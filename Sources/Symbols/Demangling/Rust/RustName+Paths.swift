extension RustName {
  /// `<path>`; generic arguments of a value stand after `::`.
  mutating func path(isValue: Bool) throws(DemanglingError) {
    try nested { reader throws(DemanglingError) in
      try reader.unboundedPath(isValue: isValue)
    }
  }

  private mutating func unboundedPath(isValue: Bool) throws(DemanglingError) {
    switch Unicode.Scalar(peek()) {
    case "C":
      position += 1
      _ = try disambiguator()
      write(try identifier().text)
    case "M", "X":
      let isTrait = try next() == UInt8(ascii: "X")
      try skipping { reader throws(DemanglingError) in
        _ = try reader.disambiguator()
        try reader.path(isValue: false)
      }
      try implementation(isTrait: isTrait)
    case "Y":
      position += 1
      try implementation(isTrait: true)
    case "N": try nestedPath(isValue: isValue)
    case "I":
      position += 1
      try path(isValue: isValue)
      if isValue { write("::") }
      write("<")
      try genericArguments()
      write(">")
    case "B":
      try backReference { reader throws(DemanglingError) in
        try reader.path(isValue: isValue)
      }
    default: throw malformed
    }
  }

  private mutating func implementation(isTrait: Bool) throws(DemanglingError) {
    write("<")
    try type()
    if isTrait {
      write(" as ")
      try path(isValue: false)
    }
    write(">")
  }

  /// Reads `N <namespace> <path> <identifier>`.
  private mutating func nestedPath(isValue: Bool) throws(DemanglingError) {
    position += 1
    let namespace = try next()
    guard namespace.isLowercase || namespace.isUppercase else { throw malformed }
    try path(isValue: isValue)
    let number = try disambiguator()
    let name = try identifier().text
    write("::")
    guard namespace.isUppercase else { return write(name) }
    write("{")
    switch Unicode.Scalar(namespace) {
    case "C": write("closure")
    case "S": write("shim")
    default: write([namespace])
    }
    if !name.isEmpty {
      write(":")
      write(name)
    }
    write("#\(number)}")
  }

  /// Reads `{<generic-arg>} E`.
  private mutating func genericArguments() throws(DemanglingError) {
    let outer = isSkipping
    isSkipping = outer || !hasGenericArguments
    _ = try list(separator: ", ") { reader throws(DemanglingError) in
      try reader.genericArgument()
    }
    isSkipping = outer
    try expect("E")
  }

  private mutating func genericArgument() throws(DemanglingError) {
    if take("L") {
      try writeLifetime(base62Number())
    } else if take("K") {
      try constant()
    } else {
      try type()
    }
  }

  /// A lifetime by how many binders outwards it was bound; letters go from the outermost inwards.
  mutating func writeLifetime(_ lifetime: Int) throws(DemanglingError) {
    guard lifetime != 0 else { return write("'_") }
    let index = lifetimes &- lifetime
    guard index >= 0, lifetime > 0 else { throw malformed }
    if index < 26 {
      write([UInt8(ascii: "'"), UInt8(ascii: "a") + UInt8(truncatingIfNeeded: index)])
    } else {
      write("'z\(index - 26 + 1)")
    }
  }

  /// Reads `[G <base-62-number>]`.
  mutating func binder() throws(DemanglingError) {
    guard take("G") else { return }
    let count = try base62Number() &+ 1
    // Each has to be used in what follows.
    guard count >= 0, count < end - position - lifetimes else { throw malformed }
    write("for<")
    for index in 0..<count {
      if index > 0 { write(", ") }
      lifetimes += 1
      try writeLifetime(1)
    }
    write("> ")
  }

  /// Reads `<path> {p <identifier> <type>}`.
  mutating func dynamicTrait() throws(DemanglingError) {
    var isOpen = try pathWithOpenArguments()
    while take("p") {
      write(isOpen ? ", " : "<")
      isOpen = true
      write(try identifier().text)
      write(" = ")
      try type()
    }
    if isOpen { write(">") }
  }

  /// A path whose list of arguments is not closed; says whether there is one.
  private mutating func pathWithOpenArguments() throws(DemanglingError) -> Bool {
    if isNext("B") {
      var isOpen = false
      try backReference { reader throws(DemanglingError) in
        isOpen = try reader.pathWithOpenArguments()
      }
      return isOpen
    }
    guard take("I") else {
      try path(isValue: false)
      return false
    }
    try path(isValue: false)
    write("<")
    try genericArguments()
    return true
  }
}
