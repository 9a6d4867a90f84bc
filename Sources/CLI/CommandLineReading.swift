package import Driver

/// What a whole command line comes to.
package enum CommandLineReading: Sendable, Equatable {
  /// Something to do.
  case run(Invocation)
  /// Something to read.
  case explain(String)

  /// Reads the arguments that follow the program's name: a subcommand, or pprof's grammar.
  ///
  /// A file that is called like a subcommand can be written with its folder, as in `./diff`.
  package static func read(_ arguments: [String]) throws(CommandLineError) -> CommandLineReading {
    if arguments.first == DiffCommand.name {
      return try DiffCommand.read(Array(arguments.dropFirst()))
    }
    return try PprofGrammar.parse(arguments).map(CommandLineReading.run)
      ?? .explain(UsageText.text)
  }
}
