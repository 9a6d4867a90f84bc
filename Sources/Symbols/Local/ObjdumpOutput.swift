/// An instruction as a disassembler prints it.
package struct DisassembledLine: Equatable, Sendable {
  package var address: UInt64
  package var text: String
  /// The function as the linker sees it.
  package var function = ""
  package var file = ""
  package var line: Int64 = 0
}

/// Reads what GNU's and LLVM's objdump print with `--line-numbers`.
package enum ObjdumpOutput {
  /// The arguments that make objdump print a range of addresses.
  package static func arguments(
    _ range: Range<UInt64>, of path: String, intelSyntax: Bool, isLLVM: Bool
  ) -> [String] {
    var arguments = [
      "--disassemble", "--demangle", "--no-show-raw-insn", "--line-numbers",
      "--start-address=0x" + String(range.lowerBound, radix: 16),
      "--stop-address=0x" + String(range.upperBound, radix: 16),
    ]
    if intelSyntax { arguments += isLLVM ? ["--x86-asm-syntax=intel"] : ["-M", "intel"] }
    return arguments + [path]
  }

  /// The instructions, each with the place that was named last before it.
  package static func lines(in output: [UInt8]) -> [DisassembledLine] {
    var lines: [DisassembledLine] = []
    var place = DisassembledLine(address: 0, text: "")
    for row in output.split(separator: UInt8(ascii: "\n")) {
      var text = String(decoding: row, as: UTF8.self)[...]
      text = text.drop(while: isBlank)
      while let last = text.last, isBlank(last) { text.removeLast() }
      if let (address, instruction) = instruction(text) {
        place.address = address
        place.text = instruction
        lines.append(place)
      } else {
        note(text, in: &place)
      }
    }
    return lines
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\r"
  }

  /// `3640:` and an instruction.
  private static func instruction(_ text: Substring) -> (UInt64, String)? {
    guard let colon = text.firstIndex(of: ":"), let address = UInt64(text[..<colon], radix: 16)
    else { return nil }
    let rest = text[text.index(after: colon)...]
    guard let first = rest.first, isBlank(first) else { return nil }
    return (address, String(rest.drop(while: isBlank)))
  }

  /// `file:line`, `function():` or `0000000000003640 <function>:`; anything else ends a place.
  private static func note(_ row: Substring, in place: inout DisassembledLine) {
    let text = row.hasPrefix(";") ? row.dropFirst().drop(while: isBlank) : row
    if text.hasSuffix("():") {
      place.function = String(text.dropLast(3))
    } else if text.hasSuffix(">:"), let open = text.firstIndex(of: "<") {
      place = DisassembledLine(address: 0, text: "")
      place.function = String(text[text.index(after: open)...].dropLast(2))
    } else if let (file, line) = fileAndLine(text) {
      place.file = file
      place.line = line
    } else {
      place = DisassembledLine(address: 0, text: "")
    }
  }

  private static func fileAndLine(_ text: Substring) -> (String, Int64)? {
    let plain = text.split(separator: " (discriminator").first ?? text
    guard let colon = plain.lastIndex(of: ":"),
      let line = Int64(plain[plain.index(after: colon)...])
    else { return nil }
    return (String(plain[..<colon]), line)
  }
}
