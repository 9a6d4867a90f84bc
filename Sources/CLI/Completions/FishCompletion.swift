/// Completion as fish has it.
enum FishCompletion {
  static var lines: [String] {
    ["# fish completion for swprof."] + subcommands + topics + CompletedFlag.all.map(line)
      + CompletedFlag.comparing.map { flag in
        line(flag) + " -n '__fish_seen_subcommand_from \(comparisons)'"
      }
  }

  private static let comparisons = CompletionScript.comparisons.joined(separator: " ")

  private static var subcommands: [String] {
    SubcommandCatalog.names.map { "complete -c swprof -n __fish_is_first_arg -a \($0)" }
  }

  private static var topics: [String] {
    CompletionScript.topics.map { topic in
      "complete -c swprof -f -n '__fish_seen_subcommand_from \(topic.subcommand)' -a "
        + "'\(topic.words.joined(separator: " "))'"
    }
  }

  /// Flags of one dash are fish's old options, those of two its long ones.
  private static func line(_ flag: CompletedFlag) -> String {
    let isLong = flag.word.hasPrefix("--")
    var text = "complete -c swprof \(isLong ? "-l" : "-o") \(flag.word.drop { $0 == "-" })"
    switch flag.value {
    case .none: break
    case .anything: text += " -x"
    case .file: text += " -r -F"
    case .choice(let words): text += " -x -a '\(words.joined(separator: " "))'"
    }
    return text + (flag.summary.isEmpty ? "" : " -d '\(flag.summary)'")
  }
}
