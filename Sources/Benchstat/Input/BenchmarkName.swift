/// A benchmark's name without the word `Benchmark`, such as `Encode/size=4k-8`.
package struct BenchmarkName: Equatable, Hashable, Sendable {
  /// The whole name.
  package let full: ByteString

  /// A name as it stands in a result.
  package init(full: ByteString) {
    self.full = full
  }

  /// The name up to the first slash, or without the number of processors where there is none.
  package var base: ByteString {
    if let slash = full.firstIndex(of: UInt8(ascii: "/")) { return Array(full[..<slash]) }
    return Array(full[..<processorsStart])
  }

  /// What follows the part up to the first slash: `/key=value`, `/text`, and `-processors` last.
  package var parts: [ByteString] { splitParts().rest }

  /// The part before the first slash and those after it.
  package func splitParts() -> (first: ByteString, rest: [ByteString]) {
    var parts: [ByteString] = [[]]
    for byte in full[..<processorsStart] {
      if byte == UInt8(ascii: "/") { parts.append([]) }
      parts[parts.count - 1].append(byte)
    }
    if processorsStart < full.endIndex { parts.append(Array(full[processorsStart...])) }
    return (parts[0], Array(parts.dropFirst()))
  }

  /// Where a closing `-digits` begins, the end if there is none.
  private var processorsStart: Int {
    guard let dash = full.lastIndex(where: { !GoNumber.isDigit($0) }),
      full[dash] == UInt8(ascii: "-"), dash < full.count - 1
    else { return full.endIndex }
    return dash
  }
}
