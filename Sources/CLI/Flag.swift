import Commands
import Driver

/// One flag of a command line with its value, as Go's `flag` package reads them.
struct Flag {
  let name: String
  let meaning: FlagMeaning
  let value: String
  /// Whether the value was the next word.
  let usesNext: Bool

  /// Reads a word that starts with a dash, and the next one if the flag needs a value.
  init(_ word: String, next: String?) throws(CommandLineError) {
    let body = word.dropFirst(word.hasPrefix("--") ? 2 : 1)
    guard let first = body.first, first != "-", first != "=" else { throw .malformedFlag(word) }
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0])
    guard let meaning = FlagCatalog.meaning(of: name) else { throw .unknownFlag(name) }
    self.meaning = meaning
    let inline = parts.count > 1 ? String(parts[1]) : meaning.isSwitch ? "true" : nil
    usesNext = inline == nil
    guard let value = inline ?? next else { throw .missingValue(name) }
    self.value = value
  }

  func boolean() throws(CommandLineError) -> Bool {
    switch value {
    case "1", "t", "T", "TRUE", "true", "True": return true
    case "0", "f", "F", "FALSE", "false", "False": return false
    default: throw .illegalSwitch(name: name, value: value)
    }
  }

  func integer() throws(CommandLineError) -> Int {
    switch NumberText.integerLiteral(value) {
    case .success(let number): return number
    case .failure(let problem): throw .illegalNumber(name: name, value: value, problem)
    }
  }

  func number() throws(CommandLineError) -> Double {
    switch NumberText.number(value) {
    case .success(let number): return number
    case .failure(let problem): throw .illegalNumber(name: name, value: value, problem)
    }
  }
}
