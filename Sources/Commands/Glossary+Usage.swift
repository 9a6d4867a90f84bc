extension Glossary {
  /// How to go about things.
  static let usage: [(word: String, lines: [String])] = [
    (
      "color",
      [
        "Reports are in colour on a terminal that is not dumb, never in files and pipes.",
        "-color=always|never decides; else NO_COLOR turns it off, CLICOLOR_FORCE on,",
        "CLICOLOR=0 off. No colour says anything that a number or a sign does not say too.",
      ]
    ),
    (
      "environment",
      [
        "SWPROF_PAGER, PAGER        what shows reports longer than the screen (less)",
        "VISUAL, EDITOR             what opens sources (vi)",
        "SWPROF_HISTFILE            where the prompt keeps lines; else in XDG_STATE_HOME",
        "XDG_CONFIG_HOME            where saved options are kept",
        "NO_COLOR, CLICOLOR…        see color",
        "GOROOT, GOPATH, GOMODCACHE where sources of Go are looked for",
        "PPROF_BINARY_PATH          where binaries are looked for",
        "PPROF_TOOLS, PPROF_TMPDIR  other programs, copies of fetched profiles",
        "SWPROF_COMPAT=1            everything as pprof has it, messages too",
      ]
    ),
    (
      "exit",
      [
        "0 all is well, 2 something failed. swprof diff with a gate: 1 it cost more, 125 that",
        "cannot be told, 128 the call was wrong; git bisect run understands these.",
      ]
    ),
    (
      "formats",
      [
        "-format=text|json|csv|markdown|html, or the ending of -output=FILE or, at the prompt,",
        "of > FILE. Pictures are commands: svg, pdf, dot, flame; report is one page of everything.",
      ]
    ),
    (
      "keys",
      [
        "Ctrl-A, Ctrl-E, Ctrl-B, Ctrl-F, Alt-B, Alt-F, Home, End and arrows move",
        "Ctrl-W, Alt-D, Ctrl-U, Ctrl-K cut; Ctrl-Y pastes; Ctrl-T swaps; Alt-U, Alt-L, Alt-C",
        "change case; Ctrl-_ undoes",
        "Up, Down, Ctrl-P, Ctrl-N, Alt-<, Alt-> go through earlier lines, Ctrl-R searches them",
        "Tab completes, twice lists; Right or End takes the grey hint, Alt-F a word of it",
        "Ctrl-C gives up the line or stops a report, Ctrl-D leaves, Ctrl-Z suspends",
      ]
    ),
    (
      "shell",
      [
        "top 20 focus -ignore       a report, here of samples that pass focus and not ignore",
        "top sort=cum unit=s        options for this report alone; focus=x alone on a line stays",
        "list 3, peek 3, open 3     3 is a row of the last table",
        "top > a.md, top50 | grep x into a file, in the format of its ending; through a program",
        "undo, push, pop, reset     take changes of options back, or put them aside",
        "save x, load x             options under a name, shared with the page of -http",
        "cmdline                    the command line that makes the last report",
        "A line that begins with a blank is not kept in the history. help keys lists keys.",
      ]
    ),
  ]
}
