import Commands
import Driver

extension DiffCommand {
  /// The gate that the options ask for; a rule of any kind makes one.
  func gateOptions() throws(CommandLineError) -> GateOptions? {
    guard hasGate || !rules.isEmpty || budget != nil else {
      guard junitFile == nil else {
        throw .refused("--junit needs --gate, --fail-on or --budget")
      }
      return nil
    }
    var gate = GateOptions()
    gate.rules = rules.isEmpty && hasGate ? [GateOptions.anyRegression] : rules
    gate.budget = budget
    gate.junitFile = junitFile
    do throws(CommandError) { try gate.checkRules() } catch { throw .refused(error.message) }
    return gate
  }

  /// Whether words ask for a gate, so that even a mistake in them ends with a code that
  /// `git bisect run` does not take for a bad revision.
  static func asksForGate(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { word in
      let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
      return word.hasPrefix("-") && ["gate", "fail-on", "budget"].contains(String(name))
    }
  }
}
