import Commands
import Driver

/// What a flag stands for, and with that the kind of value it takes.
enum FlagMeaning: Sendable {
  case help
  case option(OptionEntry)
  case toggle(String)
  case argument(String)
  case setting(SettingFlag)

  /// Whether the flag stands alone unless a value follows an equals sign.
  var isSwitch: Bool {
    switch self {
    case .help, .toggle: true
    case .argument: false
    case .option(let entry): entry.isFlag
    case .setting(let flag): if case .toggle = flag.storage { true } else { false }
    }
  }
}

/// A flag that is not an option of reports: where profiles come from and how pages are served.
struct SettingFlag: Sendable {
  enum Storage: Sendable {
    case toggle(any WritableKeyPath<FlagValues, Bool> & Sendable)
    case number(any WritableKeyPath<FlagValues, Int?> & Sendable)
    case text(any WritableKeyPath<FlagValues, String> & Sendable)
  }

  let name: String
  let storage: Storage
  let help: String

  init(_ name: String, _ storage: Storage, _ help: String) {
    self.name = name
    self.storage = storage
    self.help = help
  }
}
