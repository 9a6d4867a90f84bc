import Commands
import Driver

/// `swprof help`, `man` and `completions`: what only explains.
enum HelpCommand {
  /// The script for the shell that the words name.
  static func completions(_ words: [String]) throws(CommandLineError) -> CommandLineReading {
    let shell = words.first ?? ""
    guard let script = CompletionScript.text(for: shell) else {
      throw .unknownChoice(flag: "completions", value: shell, known: CompletionScript.shells)
    }
    return .print(script)
  }

  /// The explanation of the word, or the words there are.
  static func explain(_ words: [String]) throws(CommandLineError) -> CommandLineReading {
    .print(try help(words.first))
  }

  private static func help(_ topic: String?) throws(CommandLineError) -> String {
    guard let topic else { return topics }
    let name = topic.hasPrefix("-") ? String(topic.drop { $0 == "-" }) : topic
    if let lines = Glossary.explanation(of: name) { return lines.joined(separator: "\n") + "\n" }
    if let command = CommandCatalog.command(named: name) {
      let usage = command.usage.map { "  " + $0 }
      return (["\(name): \(command.summary)"] + usage).joined(separator: "\n") + "\n"
    }
    if let help = OptionCatalog.help(for: name) {
      let lines = help.filter { !$0.isEmpty }
      return ([name + ":"] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n"
    }
    throw .unknownTopic(name, known: known)
  }

  /// Every word that is explained.
  static var known: [String] {
    Glossary.words + CommandCatalog.commands.map(\.name)
      + OptionCatalog.entries.flatMap { [$0.name] + $0.choices.map(\.name) }
  }

  private static var topics: String {
    let commands = CommandCatalog.commands.map(\.name)
    return """
      swprof help WORD explains a report, an option or a term.

      Reports: \(commands.joined(separator: " "))

      Options: \(OptionCatalog.entries.map(\.name).joined(separator: " "))

      Terms:   \(Glossary.words.joined(separator: " "))

      """
  }
}
