/// Where lines come from and messages go.
package protocol Terminal {
  /// Shows a prompt and reads a line; `nil` at the end of the input.
  mutating func readLine(prompt: String) -> String?

  /// Shows a message; a line break is added if it ends without one.
  func say(_ text: String)

  /// Shows a message about something that went wrong.
  func complain(_ text: String)
}
