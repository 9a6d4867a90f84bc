/// The `name=value` lines of a memory map, whose values later lines call `$name`.
struct MapAttributes {
  private var values: [(name: [UInt8], value: [UInt8])] = []

  /// Later names are not substituted: real maps have one or two, and each costs every line.
  private static let mostNames = 64
  /// Values may name earlier ones, and so double from line to line.
  private static let longestLine = 1 << 20

  /// Remembers a line's name and value, if it has the form.
  mutating func define(_ line: ArraySlice<UInt8>) {
    guard values.count < Self.mostNames, let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
      return
    }
    let name = [UInt8(ascii: "$")] + line[..<equals].trimmed
    values.append((name, Array(line[(equals + 1)...].trimmed)))
  }

  /// The line with each name's value in its place, earlier names first; nil if that is too long.
  func substituted(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !values.isEmpty, line.contains(UInt8(ascii: "$")) else { return line }
    var result: [UInt8] = []
    var rest = line
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      result += rest[..<dollar]
      rest = rest[dollar...]
      if let known = values.first(where: { rest.starts(with: $0.name) }) {
        result += known.value
        rest = rest.dropFirst(known.name.count)
      } else {
        result.append(UInt8(ascii: "$"))
        rest = rest.dropFirst()
      }
      guard result.count <= Self.longestLine else { return nil }
    }
    return (result + rest)[...]
  }
}
