import Commands
import Driver

/// What the shell says when asked about itself.
struct ShellText {
  let sampleTypes: [String]
  /// Whether only pprof's own commands are named.
  var isCompatible = false

  /// Options and their values, so that lines can be typed back in.
  func options(_ options: Options) -> String {
    OptionCatalog.entries
      .filter { $0.name != "source_path" && !($0.isExtension && options.isCompatible) }
      .map { row($0, options.text(of: $0)) }.sorted().joined(separator: "\n")
  }

  /// Overview of all commands and options.
  var overview: String {
    let listing = CatalogListing()
    return [
      ["  Commands:"], listing.commands,
      [
        listing.row("o/options", ["List options and their current values"]),
        listing.row("q/quit/exit/^D", ["Exit pprof"]),
      ], isCompatible ? [] : ShellWords.explanations.map { listing.row($0, [$1]) },
      ["", "  Options:"], listing.options,
      ["", "  Option groups (only set one per group):"], listing.choices,
      [
        "  :   Clear focus/ignore/hide/tagfocus/tagignore", "",
      ],
      isCompatible ? [] : ["  help shell and help keys tell how to work at the prompt"],
      [
        "  type \"help <cmd|option>\" for more information"
      ],
    ].joined().joined(separator: "\n") + "\n"
  }

  /// Explanation of a command or an option, if there is one of that name.
  func explanation(of name: String) -> String? {
    guard !isCompatible, let more = extras(name) else { return inPprof(name) }
    return (inPprof(name).map { $0.hasSuffix("\n\n") ? $0 : $0 + "\n" } ?? "")
      + more.joined(separator: "\n") + "\n"
  }

  /// What pprof's shell has nothing to say about.
  private func extras(_ name: String) -> [String]? {
    let meanings = [
      TopicHelp.choices(of: name), Glossary.explanation(of: name),
      ShellWords.explanation(of: name),
    ].compactMap(\.self)
    return meanings.isEmpty ? nil : Array(meanings.joined(separator: [""]))
  }

  /// Explanation of a command or an option in the layout of pprof.
  private func inPprof(_ name: String) -> String? {
    if let command = CommandCatalog.command(named: name) { return explanation(of: command) }
    guard var help = OptionCatalog.help(for: name) else { return nil }
    if name == "sample_index" {
      help.append(
        "Or use sample_index=name, with name in [\(sampleTypes.joined(separator: " "))].")
    }
    let hasGap = help.count > 1 && help.last != ""
    return help.joined(separator: "\n") + (hasGap ? "\n\n" : "\n")
  }

  private func explanation(of command: Command) -> String {
    let usage = command.usage.isEmpty ? [] : ["  Usage:"] + command.usage.map { "    " + $0 }
    return ([command.summary] + usage).joined(separator: "\n") + "\n\n"
  }

  private func row(_ entry: OptionEntry, _ value: String) -> String {
    let remark = remark(entry, value)
    return "  " + Self.padded(entry.name, 25) + " = " + Self.padded(shown(entry, value), 20) + " "
      + (remark.isEmpty ? "" : "//: " + remark)
  }

  private func shown(_ entry: OptionEntry, _ value: String) -> String {
    guard value.isEmpty else { return value }
    if entry.name == "sample_index" { return sampleTypes.last ?? "" }
    return entry.choices.isEmpty ? "\"\"" : "(default)"
  }

  private func remark(_ entry: OptionEntry, _ value: String) -> String {
    if !entry.choices.isEmpty {
      return "[" + entry.choices.map(\.name).sorted().joined(separator: " | ") + "]"
    }
    if entry.name == "sample_index" { return "[" + sampleTypes.joined(separator: " | ") + "]" }
    return entry.name == "nodecount" && value == "-1" ? "default" : ""
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
