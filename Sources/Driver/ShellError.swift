package import Commands

/// Why a line typed into the shell was not understood.
package enum ShellError: Error, Equatable {
  /// No command and no option has this name.
  case unknownCommand(String)
  /// An option's name where a command's was expected, with the value it was probably meant for.
  case optionAsCommand(name: String, value: String)
  /// A command without the expression it needs.
  case missingArgument(command: String)
  /// A redirection without a file.
  case missingFile
  /// An option that needs a value, without one.
  case missingValue(option: String)
  /// Nothing to explain under this name.
  case noHelp(String)
  /// A text that is no value for the option.
  case option(OptionError)
  /// Reports cannot be written as they should be.
  case format(FormatError)
}
