/// Completion as bash has it.
enum BashCompletion {
  static var lines: [String] {
    [
      "# bash completion for swprof: source it, or put it where bash-completion looks.",
      "_swprof_values() {", "  case $1 in",
    ] + values + [
      "    *) _swprof_files \"$2\" ;;", "  esac", "}",
      "_swprof_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$2\"); }",
      "_swprof_files() {", "  compopt -o filenames",
      "  mapfile -t COMPREPLY < <(compgen -f -- \"$1\")", "}", "_swprof() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}",
      "  # An equals sign is a word of its own.",
      "  if [[ $word == '=' ]]; then _swprof_values \"$before\" ''; return; fi",
      "  if [[ $before == '=' ]]; then",
      "    _swprof_values \"${COMP_WORDS[COMP_CWORD - 2]}\" \"$word\"; return", "  fi",
      "  if [[ $word == -* ]]; then", "    case ${COMP_WORDS[1]} in",
      "      \(CompletionScript.comparisons.joined(separator: "|")))",
      "        _swprof_words \"\(words(CompletedFlag.comparing + CompletedFlag.all))\" \"$word\" ;;",
      "      *) _swprof_words \"\(words(CompletedFlag.all))\" \"$word\" ;;", "    esac",
      "    [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace", "    return", "  fi",
      "  if [[ $before == -* ]]; then _swprof_values \"$before\" \"$word\"; return; fi",
      "  case ${COMP_WORDS[1]},$COMP_CWORD in",
    ] + topics + [
      "    *,1)", "      _swprof_files \"$word\"",
      "      COMPREPLY+=($(compgen -W \"\(SubcommandCatalog.names.joined(separator: " "))\" -- \"$word\")) ;;",
      "    *) _swprof_files \"$word\" ;;", "  esac", "}", "complete -F _swprof swprof",
    ]
  }

  private static func words(_ flags: [CompletedFlag]) -> String {
    flags.map { $0.word + ($0.needsValue ? "=" : "") }.joined(separator: " ")
  }

  private static var values: [String] {
    CompletedFlag.all.compactMap { flag in
      switch flag.value {
      case .choice(let words):
        "    \(flag.word)) _swprof_words \"\(words.joined(separator: " "))\" \"$2\" ;;"
      case .anything: "    \(flag.word)) COMPREPLY=() ;;"
      case .none, .file: nil
      }
    }
  }

  private static var topics: [String] {
    CompletionScript.topics.map { topic in
      "    \(topic.subcommand),2) _swprof_words \"\(topic.words.joined(separator: " "))\" \"$word\" ;;"
    }
  }
}
