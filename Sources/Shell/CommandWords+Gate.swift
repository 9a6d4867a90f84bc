import Commands
import Driver

extension CommandWords {
  /// Takes the words that make a comparison judge, as on the command line of `swprof diff`.
  mutating func takeGate(into options: inout Options) throws(ShellError) {
    var gate = GateOptions()
    var isWanted = false
    var others: [String] = []
    while let word = rest.popFirst() {
      let name = String(word.prefix { $0 != "=" })
      switch name {
      case "--gate": isWanted = true
      case "--fail-on": gate.rules.append(try value(of: name, in: word))
      case "--budget": gate.budget = try value(of: name, in: word)
      default: others.append(word)
      }
    }
    rest = others[...]
    guard isWanted || !gate.rules.isEmpty || gate.budget != nil else { return }
    if gate.rules.isEmpty, isWanted { gate.rules = [GateOptions.anyRegression] }
    do throws(CommandError) { try gate.checkRules() } catch { throw .gate(error) }
    options.comparison.gate = gate
  }

  /// What stands behind an equals sign or in the next word, without quotation marks.
  private mutating func value(of name: String, in word: String) throws(ShellError) -> String {
    let text = word == name ? rest.popFirst() : String(word.dropFirst(name.count + 1))
    guard let text, !text.isEmpty else { throw .missingValue(option: name) }
    guard let mark = text.first, "\"'".contains(mark), text.last == mark, text.count > 1 else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
