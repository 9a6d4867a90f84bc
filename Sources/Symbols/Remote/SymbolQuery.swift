package import Profiles

/// A question to a server for the names behind a mapping's addresses, and how to read the answer.
///
/// The question is the addresses in hexadecimal with `+` between them, as they stood in the
/// server's own profile; the answer has lines with an address and a name.
package struct SymbolQuery: Sendable, Equatable {
  /// What to send; empty where nothing is missing.
  package let text: [UInt8]
  private let mapping: Int
  /// What to add to the profile's addresses to get the server's.
  private let shift: UInt64

  /// Asks for the locations of a mapping that have no lines; nil where an address would overflow.
  ///
  /// Mappings move when profiles are merged: `start` is where the server has it.
  package init?(for mapping: Int, startingAt start: UInt64, in profile: Profile) {
    self.mapping = mapping
    shift = start &- profile.mappings[mapping].start
    var text = ""
    for location in profile.locations
    where location.mapping?.index == mapping && location.address != 0 && location.lineCount == 0 {
      let address = location.address &+ shift
      guard Self.isSound(location.address, address, shift) else { return nil }
      text += (text.isEmpty ? "0x" : "+0x") + String(address, radix: 16)
    }
    self.text = Array(text.utf8)
  }

  /// The question in pieces of so many addresses.
  package func parts(ofAtMost count: Int) -> [String] {
    let addresses = text.split(separator: UInt8(ascii: "+"))
    return stride(from: 0, to: addresses.count, by: max(count, 1)).map { start in
      addresses[start..<min(start + max(count, 1), addresses.count)]
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "+")
    }
  }

  private static func isSound(_ old: UInt64, _ new: UInt64, _ shift: UInt64) -> Bool {
    Int64(bitPattern: shift) < 0 ? new < old : new >= old
  }

  /// The profile with the names an answer holds; only a mapping's own locations get any.
  package func applying(_ answer: [UInt8], to profile: Profile) -> Profile {
    var builder = ProfileBuilder(tablesOf: profile)
    let functions = functions(in: answer, &builder)
    var result = builder.profile
    result.samples = profile.samples
    result.mappings[mapping].facts.insert(.functions)
    guard !functions.isEmpty else { return result }
    for index in result.locations.indices
    where result.locations[index].mapping?.index == mapping {
      guard let function = functions[result.locations[index].address],
        let start = UInt32(exactly: result.lines.count)
      else { continue }
      result.lines.append(Line(function: function))
      result.locations[index].firstLine = start
      result.locations[index].lineCount = 1
    }
    return result
  }

  private func functions(in answer: [UInt8], _ builder: inout ProfileBuilder)
    -> [UInt64: FunctionID]
  {
    var functions: [UInt64: FunctionID] = [:]
    // A line that was cut off has no end and tells nothing, as in Go's pprof.
    let whole = answer[..<(answer.lastIndex(of: UInt8(ascii: "\n")) ?? 0)]
    for line in whole.split(separator: UInt8(ascii: "\n")) {
      guard let (address, name) = SymbolLine.read(line) else { continue }
      var function = Function()
      function.name = builder.intern(utf8: name)
      function.systemName = function.name
      functions[address &- shift] = builder.add(function)
    }
    return functions
  }
}

/// A line of an answer: somewhere an address, then blanks, then a name.
enum SymbolLine {
  static func read(_ line: ArraySlice<UInt8>) -> (UInt64, ArraySlice<UInt8>)? {
    var rest = line
    while let start = rest.firstIndex(of: UInt8(ascii: "0")) {
      rest = rest[(start + 1)...]
      guard rest.first == UInt8(ascii: "x") else { continue }
      let digits = rest.dropFirst().prefix { Self.isDigit($0) }
      let name = rest[digits.endIndex...].drop { Self.isBlank($0) }
      guard !digits.isEmpty, name.startIndex > digits.endIndex,
        let address = UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
      else { continue }
      return (address, name)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte) && byte != 0x0b
  }
}
