package import Driver

/// What a whole command line comes to.
package enum CommandLineReading: Sendable, Equatable {
  /// Something to do.
  case run(Invocation)
  /// Something to read.
  case explain(String)
  /// Print what was asked for itself.
  case print(String)
  /// The words of Go's benchstat, which reads them itself.
  case benchstat([String])

  /// Reads the arguments that follow the program's name: a subcommand, or pprof's grammar.
  ///
  /// A file that is called like a subcommand can be written with its folder, as in `./diff`.
  package static func read(_ arguments: [String]) throws(CommandLineError) -> CommandLineReading {
    if let subcommand = SubcommandCatalog.subcommand(named: arguments.first) {
      return try subcommand.read(Array(arguments.dropFirst()))
    }
    return try PprofGrammar.parse(arguments).map(CommandLineReading.run)
      ?? .explain(wantsOneScreen(arguments) ? UsageText.firstScreen : UsageText.text)
  }

  /// The short flag asks for the short answer, except where pprof's is wanted.
  private static func wantsOneScreen(_ arguments: [String]) -> Bool {
    Wording.ofEnvironment == .exact && arguments.contains { $0 == "-h" || $0 == "--h" }
      && !arguments.contains("-compat")
  }
}
