package import Driver

/// The best way to read lines that the process's standard streams allow.
package enum UserTerminal: Terminal {
  /// Lines as they come.
  case plain(StandardTerminal)
  /// Lines that can be edited.
  case editing(EditingTerminal)

  /// Looks at the standard streams.
  package init(
    _ messages: MessageBytes, color: ColorChoice, completion: @autoclosure () -> any LineCompletion
  ) {
    self =
      EditingTerminal(completion: completion, color: color).map(Self.editing)
      ?? .plain(StandardTerminal(messages, color: color))
  }

  /// Whether lines can be edited.
  package var isEditing: Bool {
    if case .editing = self { true } else { false }
  }

  /// Shows the prompt and reads a line; `nil` at the end of the input.
  package mutating func readLine(prompt: String) -> String? {
    switch self {
    case .plain(var terminal):
      defer { self = .plain(terminal) }
      return terminal.readLine(prompt: prompt)
    case .editing(var terminal):
      defer { self = .editing(terminal) }
      return terminal.readLine(prompt: prompt)
    }
  }

  /// Shows a message.
  package func say(_ text: String) {
    switch self {
    case .plain(let terminal): terminal.say(text)
    case .editing(let terminal): terminal.say(text)
    }
  }

  /// Shows a message about something that went wrong.
  package func complain(_ text: String) {
    switch self {
    case .plain(let terminal): terminal.complain(text)
    case .editing(let terminal): terminal.complain(text)
    }
  }
}
