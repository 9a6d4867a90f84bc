/// Bytes that are no harmless text, carried through texts as the last 256 characters of Unicode,
/// which are nobody's: `U+10FF00` stands for the byte 0, and so on.
///
/// Go's pprof prints what a profile holds, byte for byte. Where that is wanted, it can be had
/// without making every report of bytes instead of texts.
package enum ForeignBytes {
  private static let first: UInt32 = 0x10ff00

  /// The text of bytes, in which those that are no text, and characters that act instead of being
  /// shown, are carried; O(bytes).
  package static func text(_ utf8: ArraySlice<UInt8>) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return String(decoding: utf8, as: UTF8.self) }
    var text = ""
    var rest = utf8
    while let byte = rest.first {
      if let scalar = firstScalar(rest.prefix(4)), !isCarried(scalar) {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        text.unicodeScalars.append(carrier(of: byte))
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// What was written, with the bytes that were carried; O(bytes).
  package static func restored(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xf4) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      let sequence = rest.prefix(4)
      if byte == 0xf4, let scalar = firstScalar(sequence), scalar.value >= first {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
        rest = rest.dropFirst(4)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether a text goes before another by the bytes that they stand for; O(bytes).
  package static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let shorter = min(left.count, right.count)
    var index = 0
    while index < shorter, left[index] == right[index] { index &+= 1 }
    guard index < shorter else { return left.count < right.count }
    let bytes = (left[index], right[index])
    guard bytes.0 == 0xf4 || bytes.1 == 0xf4 else { return bytes.0 < bytes.1 }
    return restored(left).lexicographicallyPrecedes(restored(right))
  }

  private static func restored(_ span: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in span.indices { bytes.append(span[index]) }
    return restored(bytes)
  }

  private static func firstScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  private static func isCarried(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.value >= first
    }
  }

  private static func carrier(of byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(byte)) ?? "?"
  }
}
