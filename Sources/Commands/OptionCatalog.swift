/// Every option a user can set, one row each; all front ends read this table.
package enum OptionCatalog {
  /// Rows in the order of a report's making: output, display, labels, filters, granularity.
  package static let entries = display + labelFrames + trimming + filters + [granularity]

  /// Values of `unit` that are worth offering.
  package static let commonUnits = [
    "auto", "minimum", "ns", "us", "ms", "s", "min", "hrs", "B", "kB", "MB", "GB", "TB",
  ]

  /// Finds the row of an option, but not of a choice.
  package static func entry(named name: String) -> OptionEntry? {
    byName[name]
  }

  /// Finds the option that a choice belongs to.
  package static func entry(offering choice: String) -> OptionEntry? {
    byChoice[choice]
  }

  /// Tells whether an option or a choice has this name.
  package static func knows(_ name: String) -> Bool {
    byName[name] != nil || byChoice[name] != nil
  }

  /// Explanation of an option or a choice.
  package static func help(for name: String) -> [String]? {
    if let entry = byName[name], entry.choices.isEmpty { return entry.help }
    return byChoice[name]?.choices.first { $0.name == name }?.help
  }

  /// Tells whether a name alone, without a value, means "on".
  package static func isSwitch(_ name: String) -> Bool {
    byName[name]?.isFlag ?? (byChoice[name] != nil)
  }

  private static let byName = Dictionary(
    entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byChoice = Dictionary(
    entries.flatMap { entry in entry.choices.map { ($0.name, entry) } },
    uniquingKeysWith: { first, _ in first })
}
