/// Text profiles of the stacks of all threads.
///
///     --- threadz 1 ---
///     --- Thread 7eff063d9940 (name: main/25376) stack: ---
///       PC: 0x4005d0 0x400612
enum ThreadText {
  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    LegacyFormats.sniff(behindCommentsOf: prefix) { isHeading($0) || isThread($0) }
  }

  static func decode(_ text: ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile {
    var lines = TextLines(text)
    try lines.skipComments()
    var line = lines.line
    if isHeading(line) {
      line = try skipToThread(&lines)
    } else if !isThread(line) {
      throw DecodeError(.unrecognizedFormat)
    }
    var profile = LegacyProfile(
      sampleTypes: [("thread", "count")], periodType: ("thread", "count"), mayRepeatLeaf: true)
    while !MemoryMap.isHeading(line), !line.starts(with: "---- no stack trace for") {
      guard isThread(line) else { throw DecodeError(.unrecognizedFormat) }
      line = try readThread(&lines, to: &profile)
    }
    try lines.skipToMemoryMap()
    profile.mappings = try MemoryMap.read(&lines)
    return profile
  }

  /// Passes over what stands before the first thread; the last line if there is none.
  private static func skipToThread(_ lines: inout TextLines) throws(DecodeError)
    -> ArraySlice<UInt8>
  {
    var line = lines.line
    while try lines.advance() {
      line = lines.line
      if MemoryMap.isHeading(line) || line.first == UInt8(ascii: "-") { break }
    }
    return line
  }

  /// Reads a thread's stack and returns the line behind it, or the last line of all.
  ///
  /// A thread without a stack of its own counts for the one before it.
  private static func readThread(
    _ lines: inout TextLines, to profile: inout LegacyProfile
  ) throws(DecodeError) -> ArraySlice<UInt8> {
    var line: ArraySlice<UInt8> = []
    var stack: [UInt64] = []
    var isSame = false
    while try lines.advance() {
      line = lines.line.trimmed
      if line.starts(with: "---") { break }
      if line.contains("same as previous thread") {
        isSame = true
      } else {
        stack += try AddressList.read(line, at: lines.place)
      }
    }
    if isSame || stack.isEmpty {
      profile.countLastThreadAgain()
    } else {
      for index in stack.indices.dropFirst() { stack[index] &-= 1 }
      profile.samples.append(LegacySample(stack: stack, values: [1]))
    }
    return line
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let found: Void? = LineScanner.search(line, after: "--- threadz ") { scanner in
      scanner.digits() != nil && scanner.take(" ---") ? () : nil
    }
    return found != nil
  }

  /// Whether a line names a thread: its id, its name, its number.
  private static func isThread(_ line: ArraySlice<UInt8>) -> Bool {
    let name = LineScanner.search(line, after: "--- Thread ") { scanner in
      scanner.some(\.isHexDigit) != nil && scanner.take(" (name: ") ? scanner.rest : nil
    }
    guard let name else { return false }
    let number: Void? = LineScanner.search(name, after: "/") { scanner in
      scanner.digits() != nil && scanner.take(") stack: ---") ? () : nil
    }
    return number != nil
  }
}

extension LegacyProfile {
  fileprivate mutating func countLastThreadAgain() {
    guard !samples.isEmpty else { return }
    samples[samples.count - 1].values[0] += 1
  }
}
