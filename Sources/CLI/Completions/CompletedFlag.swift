import Commands
import Driver

/// A flag as shells complete it.
struct CompletedFlag {
  /// What follows the flag.
  enum Value {
    case none
    case anything
    case file
    case choice([String])
  }

  /// With its dashes.
  let word: String
  let value: Value
  let summary: String

  /// Whether the value has to follow.
  var needsValue: Bool { if case .none = value { false } else { true } }

  /// Every flag of reports.
  static let all = FlagCatalog.names.sorted().map { name in
    CompletedFlag(word: "-" + name, value: value(of: name), summary: summary(of: name))
  }

  /// The flags of comparisons alone.
  static let comparing = DiffCommand.flags.map { flag in
    CompletedFlag(
      word: "--" + flag.name,
      value: flag.isSwitch ? .none : files.contains(flag.name) ? .file : .anything,
      summary: "")
  }

  private static let files: Set = [
    "output", "source_path", "trim_path", "base", "diff_base", "tls_cert", "tls_key", "tls_ca",
    "tools", "budget", "junit", "floor", "bench",
  ]

  private static func value(of name: String) -> Value {
    guard let meaning = FlagCatalog.meaning(of: name), !meaning.isSwitch else { return .none }
    switch name {
    case "format": return .choice(ReportFormat.names)
    case "color": return .choice(ColorChoice.allCases.map(\.rawValue))
    case "symbolize": return .choice(["none", "local", "fastlocal", "remote", "force"])
    case "unit": return .choice(OptionCatalog.commonUnits)
    default: return files.contains(name) ? .file : .anything
    }
  }

  /// One line without what shells would take for more than text.
  private static func summary(of name: String) -> String {
    var text =
      CommandCatalog.command(named: name)?.summary ?? OptionCatalog.help(for: name)?.first ?? ""
    if case .setting(let setting)? = FlagCatalog.meaning(of: name) { text = setting.help }
    return text.filter { !"'\\[]$`\"".contains($0) }
  }
}
