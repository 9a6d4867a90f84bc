/// Why a text is no value for an option.
package enum OptionError: Error, Equatable {
  /// Why a number could not be read.
  package enum NumberProblem: Sendable, Equatable {
    /// Not written like a number.
    case syntax
    /// A number too large to be represented.
    case range
  }

  /// No option and no choice has this name.
  case unknownName(String)
  /// Neither a yes nor a no.
  case illegalFlag(String)
  /// No whole number.
  case illegalInteger(String, NumberProblem)
  /// No number.
  case illegalNumber(String, NumberProblem)
  /// None of the names to choose from.
  case illegalChoice(option: String, value: String)
}
