/// A program that tells which source lines stand behind addresses of a binary.
package enum AddressProgram: Equatable, Sendable {
  /// LLVM's symbolizer, at a path.
  case llvmSymbolizer(String)
  /// Addr2line of the GNU binutils, at a path.
  case addr2line(String)

  var path: String {
    switch self {
    case .llvmSymbolizer(let path), .addr2line(let path): path
    }
  }

  func arguments(for binary: String) -> [String] {
    switch self {
    case .llvmSymbolizer:
      ["--inlining", "-demangle=false", "--verbose", "--print-address", "--obj=" + binary]
    case .addr2line: ["-aif", "-e", binary]
    }
  }

  /// What the program reads: an address a line.
  func input(_ addresses: [UInt64]) -> [UInt8] {
    Array(addresses.map { "0x" + String($0, radix: 16) + "\n" }.joined().utf8)
  }

  /// The calls behind each address, innermost first.
  func frames(in output: [UInt8]) -> [UInt64: [SourceFrame]] {
    let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    switch self {
    case .llvmSymbolizer: return LLVMSymbolizerOutput.frames(in: lines)
    case .addr2line: return Addr2lineOutput.frames(in: lines)
    }
  }
}

/// Reads `0x…`, then for each call its name and lines of indented facts.
enum LLVMSymbolizerOutput {
  static func frames(in lines: [String]) -> [UInt64: [SourceFrame]] {
    var result: [UInt64: [SourceFrame]] = [:]
    var current: UInt64?
    for line in lines {
      if let address = OutputText.address(line) {
        current = address
        result[address] = []
      } else if let address = current, !line.isEmpty {
        add(line, to: &result[address, default: []])
      }
    }
    return result.mapValues { $0.filter { !$0.isUnknown } }
  }

  private static func add(_ line: String, to frames: inout [SourceFrame]) {
    guard line.hasPrefix("  ") else {
      var frame = SourceFrame()
      frame.name = OutputText.known(line)
      return frames.append(frame)
    }
    guard let last = frames.indices.last else { return }
    if let file = OutputText.value("  Filename: ", line) {
      frames[last].file = OutputText.known(file)
    } else if let start = OutputText.value("  Function start line: ", line) {
      frames[last].startLine = Int64(start) ?? 0
    } else if let number = OutputText.value("  Line: ", line) {
      frames[last].line = Int64(number) ?? 0
    } else if let column = OutputText.value("  Column: ", line) {
      frames[last].column = Int64(column) ?? 0
    }
  }
}

/// Reads `0x…`, then for each call a line with its name and one with its place.
enum Addr2lineOutput {
  static func frames(in lines: [String]) -> [UInt64: [SourceFrame]] {
    var result: [UInt64: [SourceFrame]] = [:]
    var current: UInt64?
    var name: String?
    for line in lines {
      if let address = OutputText.address(line) {
        current = address
        name = nil
        result[address] = []
      } else if let known = name {
        if let current { result[current, default: []].append(frame(known, at: line)) }
        name = nil
      } else {
        name = OutputText.known(line)
      }
    }
    return result.mapValues { $0.filter { !$0.isUnknown } }
  }

  /// A place reads `file:line`, with ` (discriminator 2)` or without.
  private static func frame(_ name: String, at place: String) -> SourceFrame {
    var frame = SourceFrame()
    frame.name = name
    let place = place.split(separator: " (discriminator").first ?? ""
    guard let colon = place.lastIndex(of: ":") else { return frame }
    frame.file = OutputText.known(String(place[..<colon]))
    frame.line = Int64(place[place.index(after: colon)...]) ?? 0
    return frame
  }
}

/// Pieces of what both programs write.
enum OutputText {
  static func address(_ line: String) -> UInt64? {
    line.hasPrefix("0x") ? UInt64(line.dropFirst(2), radix: 16) : nil
  }

  static func known(_ text: String) -> String {
    text == "??" ? "" : text
  }

  static func value(_ key: String, _ line: String) -> String? {
    line.hasPrefix(key) ? String(line.dropFirst(key.count)) : nil
  }
}
