/// A change of the shell's options as a whole.
package enum OptionChange: Sendable, Equatable {
  /// Take the last change back.
  case undo
  /// Put the options aside, and change one.
  case push(Assignment?)
  /// Take back what was put aside last.
  case pop
  /// Go back to the options of the command line.
  case reset
  /// Take options that were kept under a name.
  case load(String)

  /// An option with the text of a value.
  package struct Assignment: Sendable, Equatable {
    package var name: String
    package var value: String
  }
}
