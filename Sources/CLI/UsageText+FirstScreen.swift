extension UsageText {
  /// What fits on one screen: how to begin, with examples.
  package static let firstScreen = """
    swprof tells where a program spends time and memory.

      swprof cpu.prof                        explore: try hot, top, list main, flame, help
      swprof -top cpu.prof                   the functions that cost most
      swprof -top -cum -focus=json cpu.prof  tasks below functions that match
      swprof -list='Join$' cpu.prof          source with what each line costs
      swprof -peek=Join cpu.prof             callers and callees
      swprof -svg -output=g.svg cpu.prof     the call graph as a picture
      swprof -http=: cpu.prof                everything in a browser
      swprof -format=json -top cpu.prof      for programs
      swprof diff old.prof new.prof          what changed, told from noise
      swprof why old.prof new.prof           which calls explain it
      swprof benchstat old.txt new.txt       the same for benchmarks

    -sample_index chooses the value, -focus, -ignore and -tagfocus what is counted, -lines and -files
    how finely, -nodecount how much is shown.

    swprof --help lists everything; swprof help WORD explains a report, an option or a term such as
    cum; swprof man is the manual; swprof completions bash|zsh|fish completes command lines.

    """
}
