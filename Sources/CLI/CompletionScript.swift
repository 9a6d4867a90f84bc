import Commands

/// Scripts that let a user's shell complete command lines.
package enum CompletionScript {
  /// The shells that scripts are made for.
  package static let shells = ["bash", "fish", "zsh"]

  /// The script for a shell; nil for one that is not known.
  package static func text(for shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "fish": fish
    case "zsh": zsh
    default: nil
    }
  }

  /// Flags that stand alone, and those that need a value behind an equals sign.
  private static var words: [String] {
    FlagCatalog.names.sorted().map { name in
      let isSwitch = FlagCatalog.meaning(of: name)?.isSwitch ?? true
      return "-" + name + (isSwitch ? "" : "=")
    }
  }

  private static var bash: String {
    """
    # bash completion for swprof: source it, or put it where bash-completion looks.
    _swprof() {
      local word=${COMP_WORDS[COMP_CWORD]}
      if [[ $COMP_CWORD -eq 1 && $word != -* ]]; then
        COMPREPLY=($(compgen -W "\(SubcommandCatalog.names.joined(separator: " "))" -- "$word") \
    $(compgen -f -- "$word"))
      elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "\(words.joined(separator: " "))" -- "$word"))
      else
        COMPREPLY=($(compgen -f -- "$word"))
      fi
      [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    }
    complete -o filenames -F _swprof swprof

    """
  }

  private static var zsh: String {
    """
    #compdef swprof
    # zsh completion for swprof: put it as _swprof into a folder of $fpath.
    _swprof() {
      if [[ $words[CURRENT] == -* ]]; then
        compadd -S '' -- \(words.joined(separator: " "))
      else
        (( CURRENT == 2 )) && compadd -- \(SubcommandCatalog.names.joined(separator: " "))
        _files
      fi
    }
    _swprof "$@"

    """
  }

  private static var fish: String {
    let flags = FlagCatalog.names.sorted().map { name in
      let needsValue = FlagCatalog.meaning(of: name)?.isSwitch == false
      return "complete -c swprof -o \(name)" + (needsValue ? " -r" : "") + summary(of: name)
    }
    let subcommands = SubcommandCatalog.names.map {
      "complete -c swprof -n __fish_is_first_arg -a \($0)"
    }
    return (["# fish completion for swprof."] + subcommands + flags).joined(separator: "\n") + "\n"
  }

  private static func summary(of name: String) -> String {
    let text =
      CommandCatalog.command(named: name)?.summary ?? OptionCatalog.help(for: name)?.first ?? ""
    return text.isEmpty ? "" : " -d '" + text.filter { $0 != "'" && $0 != "\\" } + "'"
  }
}
