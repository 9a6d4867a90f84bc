/// Completion as zsh has it.
enum ZshCompletion {
  static var lines: [String] {
    [
      "#compdef swprof",
      "# zsh completion for swprof: put it as _swprof into a folder of $fpath, or source it.",
      "_swprof() {", "  local -a switches valued", "  local word=$words[CURRENT]",
    ]
      + array("switches", CompletedFlag.all.filter { !$0.needsValue })
      + array("valued", CompletedFlag.all.filter(\.needsValue))
      + [
        "  if [[ $words[2] == (\(CompletionScript.comparisons.joined(separator: "|"))) ]]; then",
        "    switches+=(\(quoted(CompletedFlag.comparing.filter { !$0.needsValue })))",
        "    valued+=(\(quoted(CompletedFlag.comparing.filter(\.needsValue))))", "  fi",
        "  case $word in",
      ] + values + [
        "    -*=*) compset -P '*='; _files ;;",
        "    -*) _describe -o flag switches; _describe -o flag valued -S = ;;", "    *)",
        "      case $words[CURRENT-1] in",
      ] + separateValues + [
        "      esac",
        "      case $words[2],$CURRENT in",
      ] + topics + [
        "        *,2) compadd -- \(SubcommandCatalog.names.joined(separator: " ")); _files ;;",
        "        *) _files ;;", "      esac ;;", "  esac", "}",
        "if [[ $funcstack[1] == _swprof ]]; then _swprof \"$@\"; else compdef _swprof swprof; fi",
      ]
  }

  private static func array(_ name: String, _ flags: [CompletedFlag]) -> [String] {
    ["  \(name)=("] + flags.map { "    '\($0.word):\($0.summary)'" } + ["  )"]
  }

  private static func quoted(_ flags: [CompletedFlag]) -> String {
    flags.map { "'\($0.word)'" }.joined(separator: " ")
  }

  private static var values: [String] {
    choices.map { flag, words in "    \(flag)=*) compset -P '*='; compadd -- \(words) ;;" }
  }

  /// Values that are words of their own.
  private static var separateValues: [String] {
    choices.map { flag, words in "        \(flag)) compadd -- \(words); return ;;" }
  }

  private static var choices: [(flag: String, words: String)] {
    CompletedFlag.all.compactMap { flag in
      guard case .choice(let words) = flag.value else { return nil }
      return (flag.word, words.joined(separator: " "))
    }
  }

  private static var topics: [String] {
    CompletionScript.topics.map { topic in
      "        \(topic.subcommand),3) compadd -- \(topic.words.joined(separator: " ")) ;;"
    }
  }
}
