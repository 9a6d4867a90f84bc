import Units

extension Options {
  /// Sets an option, or picks a choice by its own name, from the text of a value.
  package mutating func set(_ name: String, to text: String) throws(OptionError) {
    if let entry = OptionCatalog.entry(named: name) {
      try set(entry, to: text)
    } else if let entry = OptionCatalog.entry(offering: name), Self.isTrue(text) {
      try set(entry, to: name)
    } else {
      throw .unknownName(name)
    }
  }

  /// Sets the option of a catalogue row.
  package mutating func set(_ entry: OptionEntry, to text: String) throws(OptionError) {
    switch entry.kind {
    case .flag(let path): self[keyPath: path] = try Self.flag(text)
    case .integer(let path): self[keyPath: path] = try Self.integer(text)
    case .number(let path): self[keyPath: path] = try Self.number(text)
    case .text(let path): self[keyPath: path] = text
    case .choice(let path, let choices):
      guard choices.contains(where: { $0.name == text }) else {
        throw .illegalChoice(option: entry.name, value: text)
      }
      self[keyPath: path] = text
    }
  }

  /// Spells an option's value so that `set` reads it back.
  package func text(of entry: OptionEntry) -> String {
    switch entry.kind {
    case .flag(let path): String(self[keyPath: path])
    case .integer(let path): String(self[keyPath: path])
    case .number(let path): DecimalText.shortest(self[keyPath: path])
    case .text(let path), .choice(let path, _): self[keyPath: path]
    }
  }

  private static func flag(_ text: String) throws(OptionError) -> Bool {
    switch text.lowercased() {
    case "true", "t", "yes", "y", "1", "": return true
    case "false", "f", "no", "n", "0": return false
    default: throw .illegalFlag(text)
    }
  }

  private static func integer(_ text: String) throws(OptionError) -> Int {
    switch NumberText.integer(text) {
    case .success(let value): return value
    case .failure(let problem): throw .illegalInteger(text, problem)
    }
  }

  private static func number(_ text: String) throws(OptionError) -> Double {
    switch NumberText.number(text) {
    case .success(let value): return value
    case .failure(let problem): throw .illegalNumber(text, problem)
    }
  }

  /// Choices used as flags know fewer spellings of "yes" than options do, as in pprof.
  private static func isTrue(_ text: String) -> Bool {
    ["1", "t", "T", "TRUE", "true", "True"].contains(text)
  }
}
