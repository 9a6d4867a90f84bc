import Bytes

/// Where lines come from and messages go.
package protocol Terminal {
  /// Whether somebody sits there who sees what is written.
  var isEditing: Bool { get }

  /// Whether it shows more than ASCII.
  var showsUnicode: Bool { get }

  /// Shows a prompt and reads a line; `nil` at the end of the input.
  mutating func readLine(prompt: String) -> String?

  /// Shows a message; a line break is added if it ends without one.
  func say(_ text: String)

  /// Shows a message about something that went wrong.
  func complain(_ text: String)
}

extension Terminal {
  /// Pipes show no prompt to anybody.
  package var isEditing: Bool { false }

  /// What the locale says.
  package var showsUnicode: Bool { LocaleEncoding.isUnicode }
}
