import Bytes
package import Driver
import Rendering

/// The process's standard streams: a terminal that edits lines itself, or a pipe.
///
/// The prompt of a pipe goes to the standard output without a line break, as pprof's does.
package struct StandardTerminal: Terminal {
  private var buffer: ArraySlice<UInt8> = []
  private var isAtEnd = false
  private let isTerminal: Bool
  private let hasColour: Bool
  private let messages: MessageBytes

  /// Looks at what the standard streams are.
  package init(_ messages: MessageBytes = .escaped, color: ColorChoice = .auto) {
    self.messages = messages
    isTerminal = StandardStream.input.isTerminal
    hasColour =
      isTerminal && StandardStream.error.isTerminal
      && TerminalStyle.hasColor(color, ProcessEnvironment.value)
  }

  /// Shows a prompt and reads a line; `nil` at the end of the input.
  package mutating func readLine(prompt: String) -> String? {
    try? (isTerminal ? StandardStream.error : .output).write(prompt)
    var line: [UInt8] = []
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        line += buffer[..<end]
        buffer = buffer[(end + 1)...]
        return String(decoding: line, as: UTF8.self)
      }
      line += buffer
      refill()
      if buffer.isEmpty { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
    }
  }

  /// Writes what was asked for to the standard output.
  package func print(_ text: String) {
    try? StandardStream.output.write(text)
  }

  /// Shows a message on the standard error stream.
  package func say(_ text: String) {
    write(text, in: nil)
  }

  /// Shows a message on the standard error stream, in red on a terminal.
  package func complain(_ text: String) {
    write(text, in: hasColour ? "0;31" : nil)
  }

  private func write(_ text: String, in colour: String?) {
    var bytes = messages.bytes(of: text)
    if let colour {
      bytes = Array("\u{1b}[\(colour)m".utf8) + bytes + Array("\u{1b}[0m".utf8)
    }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    try? StandardStream.error.write(bytes)
  }

  private mutating func refill() {
    buffer = isAtEnd ? [] : ((try? StandardStream.input.read()) ?? [])[...]
    isAtEnd = buffer.isEmpty
  }
}
