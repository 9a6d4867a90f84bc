/// A function's name that somebody demangled already.
struct ReadableName {
  let bytes: ArraySlice<UInt8>

  /// The name without what a style does not show; nil if nothing is missing.
  func shortened(_ style: DemanglingStyle) -> [UInt8]? {
    guard isCPlusPlus else { return nil }
    var name = bytes
    if !style.hasParameters { name = Self.without("(", ")", in: name) }
    if !style.hasTemplateArguments { name = Self.without("<", ">", in: name) }
    return name.count < bytes.count ? Array(name) : nil
  }

  /// Whether it has brackets or `::`, and is none of Java's `class.<init>` or Go's
  /// `foo.(*Bar[...]).Method`.
  ///
  /// One pass: every name of every profile comes through here.
  private var isCPlusPlus: Bool {
    var hasMark = false
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"):
        if last == UInt8(ascii: ".") { return false }
        hasMark = true
      case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): hasMark = true
      case UInt8(ascii: ":"): hasMark = hasMark || last == byte
      case UInt8(ascii: "."):
        if last == UInt8(ascii: ")"), lastButOne == UInt8(ascii: "]") { return false }
      default: break
      }
      (lastButOne, last) = (last, byte)
    }
    return hasMark
  }

  /// Takes out what stands in brackets, brackets included; a bracket too many ends it.
  private static func without(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, in name: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var depth = 0
    var start = 0
    for (index, byte) in zip(name.indices, name) {
      if byte == UInt8(ascii: open) {
        if depth == 0 { start = result.count }
        depth += 1
      }
      result.append(byte)
      guard byte == UInt8(ascii: close) else { continue }
      depth -= 1
      if depth == 0 { result.removeLast(result.count - start) }
      if depth < 0 { return (result + name[(index + 1)...])[...] }
    }
    return result[...]
  }
}
