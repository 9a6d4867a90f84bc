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

  /// Java has names like `class.<init>`, and Go like `foo.(*Bar[...]).Method`.
  private var isCPlusPlus: Bool {
    guard !contains(".<"), !contains("]).") else { return false }
    return bytes.contains { "<>[]".utf8.contains($0) } || contains("::")
  }

  private func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
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
