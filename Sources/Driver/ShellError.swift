package import Bytes
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
  /// What fills a screen, without one.
  case noTerminal
  /// No sample is left to be shown.
  case nothingToShow
  /// No report was made that could be made again.
  case noReportYet
  /// No source of matching functions is on this disk.
  case noSource(String)
  /// A row of the last table stands for a file, where functions are wanted.
  case rowIsFile(Int, String, command: String)
  /// A row of the last table stands for functions that no package holds.
  case rowIsNoPackage(Int, String)
  /// A bar without a command line behind it.
  case missingPipe
  /// No change of options is left to take back.
  case nothingToUndo
  /// No options were put aside.
  case nothingPushed
  /// What was to be pushed with is no option with a value.
  case notAnOption(String)
  /// A set of options has to be named.
  case missingSetName(command: String)
  /// A name that no set of options can have.
  case badSetName(String)
  /// No set of options has this name.
  case unknownSet(String, known: [String])
  /// The sets of options could not be written.
  case cannotKeep(StreamError)
  /// A text that is no value for the option.
  case option(OptionError)
  /// A rule that no gate can follow.
  case gate(CommandError)
  /// Reports cannot be written as they should be.
  case format(FormatError)
}
