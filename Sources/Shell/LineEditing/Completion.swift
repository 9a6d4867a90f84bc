import Commands
package import Driver
import Rendering
import Synchronization

/// What could stand at the end of an unfinished line.
package final class Completion: LineCompletion {
  private let makeWords: @Sendable () -> Vocabulary
  private let known = Mutex<Vocabulary?>(nil)
  private let savedNames: @Sendable () -> [String]

  /// Completes commands and options; the profile's words are fetched when first needed.
  package init(
    words: @escaping @Sendable () -> Vocabulary = { Vocabulary() },
    savedNames: @escaping @Sendable () -> [String] = { [] }
  ) {
    makeWords = words
    self.savedNames = savedNames
  }

  private var words: Vocabulary {
    known.withLock { known in
      if let known { return known }
      let words = makeWords()
      known = words
      return words
    }
  }

  /// Completes the last word of a line.
  package func complete(_ line: String) -> CompletedLine {
    let place = CompletionPlace(line)
    let proposals = proposals(for: place)
    return CompletedLine(
      line: place.before + (proposals.insertion ?? place.word),
      candidates: proposals.shown)
  }

  private func proposals(for place: CompletionPlace) -> Proposals {
    switch place.kind {
    case .first:
      .named(place.word.isEmpty ? Self.commands : Self.firstWords + valueShortcuts, place.word)
    case .topic: .named(Self.topics, place.word)
    case .savedName: .named(savedNames().map { Proposals.Item($0) }, place.word)
    case .file: .files(place.word)
    case .value(let entry): value(of: entry, place)
    case .argument(let command) where command.name == "tags": labels(place.word)
    case .argument(let command) where command.name == "explain":
      .names(Glossary.words, place.word)
    case .argument, .function: functions(place.word)
    case .nothing: Proposals()
    }
  }

  /// What a line can begin with that makes a report or is answered by the shell itself.
  private static let commands: [Proposals.Item] = sorted(
    CommandCatalog.commands.map {
      Proposals.Item($0.name, inserted: $0.takesArgument ? $0.name + " " : $0.name)
    } + ShellWords.all.map { Proposals.Item($0) })

  private static let firstWords: [Proposals.Item] = sorted(
    commands
      + OptionCatalog.entries.flatMap { entry in
        [Proposals.Item(entry.name, inserted: entry.isFlag ? entry.name : entry.name + "=")]
          + entry.choices.map { Proposals.Item($0.name) }
      })

  private static let topics: [Proposals.Item] = sorted(TopicHelp.words.map { Proposals.Item($0) })

  /// In order, each once.
  private static func sorted(_ items: [Proposals.Item]) -> [Proposals.Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0.shown).inserted }.sorted { $0.shown < $1.shown }
  }

  /// A value's name alone selects it.
  private var valueShortcuts: [Proposals.Item] {
    words.sampleTypes.map { Proposals.Item($0) }
  }

  private func value(of entry: OptionEntry, _ place: CompletionPlace) -> Proposals {
    if !entry.choices.isEmpty { return .names(entry.choices.map(\.name), place.word) }
    if entry.isFlag { return .names(["false", "true"], place.word) }
    switch entry.name {
    case "sample_index": return .names(words.sampleTypes, place.word)
    case "unit": return .names(OptionCatalog.commonUnits, place.word)
    case "output", "source_path", "trim_path": return .files(place.word)
    case "tagfocus", "tagignore": return labels(place.word)
    case "tagshow", "taghide", "tagroot", "tagleaf": return keys(place.word)
    case "format": return .names(RendererCatalog.renderers.map(\.name), place.word)
    default: return isExpression(entry) ? functions(place.word) : Proposals()
    }
  }

  private func isExpression(_ entry: OptionEntry) -> Bool {
    if case .text = entry.kind { true } else { false }
  }

  /// A key with an equals sign, and behind it one of the key's values.
  private func labels(_ word: String) -> Proposals {
    let dash = word.hasPrefix("-") ? "-" : ""
    let part = word.dropFirst(dash.count)
    let items = words.labels.flatMap { label -> [Proposals.Item] in
      let key = label.key + "="
      guard part.hasPrefix(key) else { return [Proposals.Item(key, inserted: dash + key)] }
      return label.values.map {
        Proposals.Item(key + $0, inserted: dash + key + LiteralExpression.quoting($0))
      }
    }
    return .named(items, word, typed: String(part))
  }

  /// The last of some keys that commas part.
  private func keys(_ word: String) -> Proposals {
    let start = word.lastIndex(of: ",").map(word.index(after:)) ?? word.startIndex
    let items = words.labels.map {
      Proposals.Item($0.key, inserted: word[..<start] + $0.key)
    }
    return .named(items, word, typed: String(word[start...]))
  }

  /// A function is found by any part of its name and quoted as an expression; a leading dash,
  /// which ignores the function, stays.
  private func functions(_ word: String) -> Proposals {
    let dash = word.hasPrefix("-") ? "-" : ""
    let part = LiteralExpression.unquoted(word.dropFirst(dash.count))
    guard !part.isEmpty else { return Proposals() }
    return .functions(NameRanking(part).matches(words.functions), part, dash)
  }
}
