/// The text form of a process's mappings, as `/proc/self/maps` has it or shorter.
enum MemoryMap {
  /// Whether a line heads a memory map.
  static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains("--- Memory map: ---") || line.contains("MAPPED_LIBRARIES:")
  }

  /// Reads all lines that are left; what is neither a mapping nor `name=value` is passed over.
  static func read(_ lines: inout TextLines) throws(DecodeError) -> [LegacyMapping] {
    var mappings: [LegacyMapping] = []
    var attributes = MapAttributes()
    while try lines.advance() {
      guard let line = attributes.substituted(in: withoutLogPrefix(lines.line)) else {
        throw lines.place.fault(.mappingTooLong)
      }
      switch MapEntry(line) {
      case .mapping(let mapping): mappings.append(mapping)
      case .data: break
      case .none: attributes.define(line)
      }
    }
    return mappings
  }

  /// Takes off `file.cc:12] ` and what comes before it, which a logger put there.
  static func withoutLogPrefix(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let brackets = [UInt8(ascii: "["), UInt8(ascii: "]")]
    guard let bracket = line.firstIndex(where: brackets.contains),
      line[bracket] == UInt8(ascii: "]"), line[(bracket + 1)...].first?.isSpace == true
    else { return line }
    let prefix = line[..<bracket]
    guard let colon = prefix.lastIndex(where: { !$0.isDigit }), colon + 1 < bracket,
      prefix[colon] == UInt8(ascii: ":"), colon > line.startIndex
    else { return line }
    return line[(bracket + 2)...]
  }
}
