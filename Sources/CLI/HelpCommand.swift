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
    guard let lines = TopicHelp.explanation(of: name) else {
      throw .unknownTopic(name, known: known)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every word that is explained.
  static var known: [String] { TopicHelp.words }

  private static var topics: String {
    let commands = CommandCatalog.commands.map(\.name)
    return """
      swprof help WORD explains a report, an option or a term.

      Reports: \(commands.joined(separator: " "))

      Options: \(OptionCatalog.entries.map(\.name).joined(separator: " "))

      Terms:   \(Glossary.words.joined(separator: " "))

      Prompt:  \(ShellWords.explanations.map(\.word).joined(separator: " "))

      """
  }
}
