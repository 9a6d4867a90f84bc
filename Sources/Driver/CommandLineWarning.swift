/// Something on a command line that has no effect.
package enum CommandLineWarning: Sendable, Equatable {
  /// A flag that selects a value when another has been selected already.
  case ignoredSelection(flag: String)
}
