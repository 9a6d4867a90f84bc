import Commands

/// What could stand at the end of an unfinished line.
package struct Completion: Sendable {
  /// A line completed as far as it is certain, and what could follow.
  package struct Result: Sendable, Equatable {
    /// The line, longer than before if anything was certain.
    package var line: String
    /// Everything the last word could become.
    package var candidates: [String]
  }

  private let functions: [String]
  private let sampleTypes: [String]
  private static let limit = 200

  /// Completes commands and options, and the names of a profile's functions and values.
  package init(functions: [String] = [], sampleTypes: [String] = []) {
    self.functions = functions.filter(Self.isPrintable)
    self.sampleTypes = sampleTypes
  }

  /// Names come from files; they must not be able to send commands to the terminal.
  private static func isPrintable(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }

  /// Completes the last word of a line.
  package func complete(_ line: String) -> Result {
    let start = line.lastIndex { $0.isWhitespace || $0 == "=" }.map(line.index(after:))
    let word = line[(start ?? line.startIndex)...]
    let before = line[..<(start ?? line.startIndex)]
    let context = before.split { $0.isWhitespace || $0 == "=" }.map(String.init)
    guard let first = context.first else { return named(Self.firstWords, word, before) }
    if let entry = OptionCatalog.entry(named: first) { return value(of: entry, word, before) }
    if first == "help" { return named(Self.firstWords, word, before) }
    return function(word, before)
  }

  private static let firstWords =
    (CommandCatalog.commands.map(\.name)
    + OptionCatalog.entries.flatMap { [$0.name] + $0.choices.map(\.name) }
    + ["exit", "help", "options", "quit"]).sorted()

  private func value(of entry: OptionEntry, _ word: Substring, _ before: Substring) -> Result {
    if !entry.choices.isEmpty { return named(entry.choices.map(\.name), word, before) }
    if entry.isFlag { return named(["false", "true"], word, before) }
    return entry.name == "sample_index"
      ? named(sampleTypes, word, before) : function(word, before)
  }

  private func named(_ names: [String], _ word: Substring, _ before: Substring) -> Result {
    let candidates = names.filter { $0.hasPrefix(word) }
    let common = Self.commonPrefix(candidates)
    return Result(
      line: before + (candidates.isEmpty ? String(word) : common), candidates: candidates)
  }

  /// A function is found by any part of its name and quoted as an expression; a leading dash,
  /// which ignores the function, stays.
  private func function(_ word: Substring, _ before: Substring) -> Result {
    let dash = word.hasPrefix("-") ? "-" : ""
    let part = word.dropFirst(dash.count).filter { $0 != "\\" }
    guard !part.isEmpty else { return Result(line: String(before + word), candidates: []) }
    let candidates = Array(functions.lazy.filter { $0.contains(part) }.prefix(Self.limit))
    let common = Self.commonPrefix(candidates)
    let isLonger = common.contains(part) && common.count > part.count || candidates == [part]
    let completed = isLonger ? dash + Self.quoted(common) : String(word)
    return Result(line: before + completed, candidates: candidates)
  }

  private static func quoted(_ name: String) -> String {
    name.reduce(into: "") { result, character in
      if "\\.+*?()|[]{}^$".contains(character) { result += "\\" }
      result.append(character)
    }
  }

  private static func commonPrefix(_ names: [String]) -> String {
    guard var common = names.first.map({ $0[...] }) else { return "" }
    for name in names.dropFirst() {
      common = common.prefix(zip(common, name).prefix { $0 == $1 }.count)
    }
    return String(common)
  }
}
