import Commands
import Driver

/// The manual page, in the language of man.
enum ManualPage {
  static var text: String {
    ([".TH SWPROF 1"] + section("NAME", ["swprof \\- tell where a program spends time and memory"])
      + section("SYNOPSIS", synopsis) + section("DESCRIPTION", description)
      + section("REPORTS", commands) + section("OPTIONS", options) + section("SOURCES", sources)
      + section("TERMS", terms) + section("FILES", files) + section("ENVIRONMENT", environment)
      + section("EXAMPLES", examples)).joined(separator: "\n") + "\n"
  }

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    [".SH " + title] + lines
  }

  /// A word with its explanation below it.
  private static func item(_ word: String, _ lines: [String]) -> [String] {
    [".TP", ".B " + escaped(word)] + lines.filter { !$0.isEmpty }.map(escaped)
  }

  /// Dashes stay dashes, and no line is taken for a request.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static let synopsis = [
    ".B swprof", "[\\-report] [options] [binary] source ...", ".br", ".B swprof diff",
    "[options] old new", ".br", ".B swprof benchstat", "[options] file ...",
  ]

  private static let description = [
    "swprof reads the profiles of Go programs and everything else that writes pprof's formats.",
    "With a report it prints it; without one it asks for reports at a prompt.",
  ]

  private static var commands: [String] {
    CommandCatalog.commands.flatMap { item("-" + $0.name, [$0.summary]) }
  }

  private static var options: [String] {
    OptionCatalog.entries.flatMap { entry in
      entry.choices.isEmpty
        ? item("-" + entry.name, entry.help)
        : entry.choices.flatMap { item("-" + $0.name, OptionCatalog.help(for: $0.name) ?? []) }
    }
  }

  private static var sources: [String] {
    FlagCatalog.sourceFlags.flatMap { item("-" + $0.name, [$0.help]) }
  }

  private static var terms: [String] {
    Glossary.words.flatMap {
      item($0, Glossary.explanation(of: $0).map { Array($0.dropFirst()) } ?? [])
    }
  }

  private static let files =
    item("$XDG_STATE_HOME/swprof/history", ["Lines typed at the prompt."])
    + item("$XDG_CONFIG_HOME/swprof/options", ["Options saved under names."])

  private static let environment =
    item("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", ["Whether reports on a terminal are in colour."])
    + item("SWPROF_PAGER, PAGER", ["What shows long reports at the prompt."])
    + item("SWPROF_HISTFILE", ["Another file for lines typed; /dev/null keeps none."])
    + item("VISUAL, EDITOR", ["What open starts."])
    + item("SWPROF_COMPAT", ["1 for pprof's own words, as -compat."])

  private static let examples =
    item("swprof cpu.prof", ["Explore a profile; try hot, top, list main, flame."])
    + item("swprof -top -nodecount=20 cpu.prof", ["The twenty functions that cost most."])
    + item("swprof diff old.prof new.prof", ["What changed, told from noise."])
}
