import Commands

/// Overviews of commands and options, made from their catalogues.
package struct CatalogListing {
  /// What precedes each name, such as a dash on the command line.
  package let prefix: String
  private let wording: Wording

  /// Chooses what precedes the names.
  package init(prefix: String = "", wording: Wording = .ofEnvironment) {
    self.prefix = prefix
    self.wording = wording
  }

  /// One line for each command, or each that pprof has where its words are wanted.
  package var commands: [String] {
    CommandCatalog.commands
      .filter { !($0.isExtension && wording == .compatible) }
      .map { row(prefix + $0.name, [$0.summary]) }
  }

  /// One line for each option, in alphabetical order, without those that are a choice.
  package var options: [String] {
    OptionCatalog.entries
      .filter { $0.choices.isEmpty && !($0.isExtension && wording == .compatible) }
      .map { row(prefix + $0.name, $0.help) }.sorted()
  }

  /// For each option that is a choice, its name and one line for each choice.
  package var choices: [String] {
    OptionCatalog.entries.filter { !$0.choices.isEmpty }
      .sorted { $0.name < $1.name }
      .flatMap { entry in
        [row(entry.name, [])] + entry.choices.map { "  " + row(prefix + $0.name, $0.help) }
      }
  }

  /// A name, padded, and the first line of its explanation.
  package func row(_ name: String, _ help: [String]) -> String {
    let padding = String(repeating: " ", count: max(0, 16 - name.utf8.count))
    return "    " + name + padding + " " + (help.first ?? "")
  }
}
