import Commands
package import Driver

/// The command line of `go tool pprof`: flags with one or two dashes, then sources.
///
/// Unlike there, flags may also follow a source, except where pprof's ways are wanted.
package struct PprofGrammar {
  private var values = FlagValues()
  private var rest: ArraySlice<String>
  private var wantsHelp = false

  /// Reads the arguments that follow the program's name; `nil` means that help was asked for.
  package static func parse(_ arguments: [String]) throws(CommandLineError) -> Invocation? {
    try values(of: arguments)?.invocation()
  }

  /// Reads flags and sources without judging them as a whole; `nil` means that help was asked for.
  static func values(of arguments: [String]) throws(CommandLineError) -> FlagValues? {
    var grammar = PprofGrammar(rest: arguments[...])
    try grammar.readAll()
    return grammar.wantsHelp ? nil : grammar.values
  }

  private init(rest: ArraySlice<String>) {
    self.rest = rest
  }

  private mutating func readAll() throws(CommandLineError) {
    while let word = rest.popFirst(), !wantsHelp {
      if word == "--" {
        return takeRest()
      }
      try read(word)
    }
  }

  private mutating func read(_ word: String) throws(CommandLineError) {
    guard word.first == "-", word != "-" else {
      values.sources.sources.append(word)
      if values.isCompatible { takeRest() }
      return
    }
    let flag = try Flag(word, next: rest.first)
    if flag.usesNext { rest = rest.dropFirst() }
    try apply(flag)
  }

  /// All that is left are sources.
  private mutating func takeRest() {
    values.sources.sources += rest
    rest = []
  }

  private mutating func apply(_ flag: Flag) throws(CommandLineError) {
    switch flag.meaning {
    case .help: wantsHelp = true
    case .toggle(let name): values.switches[name] = try flag.boolean()
    case .argument(let name): values.arguments[name] = flag.value
    case .option(let entry): try apply(flag, to: entry)
    case .setting(let setting): try apply(flag, to: setting)
    }
  }
}

extension PprofGrammar {
  private mutating func apply(_ flag: Flag, to entry: OptionEntry) throws(CommandLineError) {
    switch entry.kind {
    case .flag(let path): values.options[keyPath: path] = try flag.boolean()
    case .integer(let path): values.options[keyPath: path] = try flag.integer()
    case .number(let path): values.options[keyPath: path] = try flag.number()
    case .text(let path), .choice(let path, _): values.options[keyPath: path] = flag.value
    }
  }

  private mutating func apply(_ flag: Flag, to setting: SettingFlag) throws(CommandLineError) {
    switch setting.storage {
    case .toggle(let path): values[keyPath: path] = try flag.boolean()
    case .number(let path):
      let number = try flag.integer()
      values[keyPath: path] = number > 0 ? number : nil
    case .text(let path): values[keyPath: path] = flag.value
    }
  }
}
