import Commands
import Driver

/// Every flag of pprof's grammar; options and commands come from their own catalogues.
enum FlagCatalog {
  /// Finds what a flag's name, without dashes, stands for.
  static func meaning(of name: String) -> FlagMeaning? {
    meanings[name]
  }

  /// The names of all flags that have an effect.
  static var names: [String] { Array(meanings.keys) }

  /// Flags about where profiles come from.
  static let sourceFlags = [
    SettingFlag(
      "seconds", .number(\.sources.seconds), "Length of a profile taken over the network"),
    SettingFlag(
      "timeout", .number(\.sources.timeout), "Seconds to wait for a server (60, or 1.5 x -seconds)"),
    SettingFlag("buildid", .text(\.sources.buildID), "Build ID of a main binary without one"),
    SettingFlag("add_comment", .text(\.sources.comment), "Text to add to the profile's comments"),
    SettingFlag("diff_base", .text(\.diffBase), "Profile to compare with; percentages are of it"),
    SettingFlag("base", .text(\.base), "Profile to subtract"),
    SettingFlag(
      "symbolize", .text(\.sources.symbolization),
      "Where names come from: none, local, fastlocal, remote, force"),
    SettingFlag(
      "tls_cert", .text(\.sources.certificates.certificate), "Client certificate file"),
    SettingFlag("tls_key", .text(\.sources.certificates.key), "Client private key file"),
    SettingFlag(
      "tls_ca", .text(\.sources.certificates.authorities), "Trusted authorities file"),
    SettingFlag(
      "tools", .text(\.sources.tools), "Where to find other programs: folders, or program:folder"),
    SettingFlag(
      "all_frames", .toggle(\.sources.keepsAllFrames),
      "Keep frames that the profile itself wants dropped"),
    SettingFlag(
      "color", .text(\.color), "Colours on a terminal: auto, always or never"),
    SettingFlag("compat", .toggle(\.isCompatible), "Say what pprof says, to the letter"),
  ]

  /// Flags about pages for a browser.
  static let webFlags = [
    SettingFlag(
      "http", .text(\.webAddress), "Serve pages at [host]:[port]; any free port at localhost"),
    SettingFlag("no_browser", .toggle(\.noBrowser), "Do not open a browser with -http"),
    SettingFlag(
      "allow_remote", .toggle(\.allowsRemote), "Let -http serve to other machines as well"),
  ]

  /// Flags that select a value by its name, in the order in which the first one wins.
  static let selections: [(flag: String, sampleType: String)] = [
    ("total_delay", "delay"), ("mean_delay", "delay"), ("contentions", "contentions"),
    ("inuse_space", "inuse_space"), ("inuse_objects", "inuse_objects"),
    ("alloc_space", "alloc_space"), ("alloc_objects", "alloc_objects"),
  ]

  private static let meanings = Dictionary(
    optionMeanings + commandMeanings + otherMeanings, uniquingKeysWith: { first, _ in first })

  private static var optionMeanings: [(String, FlagMeaning)] {
    OptionCatalog.entries.flatMap { entry in
      entry.choices.isEmpty
        ? [(entry.name, .option(entry))]
        : entry.choices.map { ($0.name, .toggle($0.name)) }
    }
  }

  private static var commandMeanings: [(String, FlagMeaning)] {
    CommandCatalog.commands.map {
      ($0.name, $0.takesArgument ? .argument($0.name) : .toggle($0.name))
    }
  }

  private static var otherMeanings: [(String, FlagMeaning)] {
    [("h", .help), ("help", .help)]
      + selections.map { ($0.flag, .toggle($0.flag)) }
      + (sourceFlags + webFlags).map { ($0.name, .setting($0)) }
  }
}
