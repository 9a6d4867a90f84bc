import Profiles

/// Notes what is wrong with source files, each once.
struct SourceDoubts {
  private(set) var doubts: [SourceDoubt] = []
  private var seen: Set<String> = []
  private let input: CommandInput
  private let taken: Int64

  init(_ input: CommandInput) {
    self.input = input
    let (end, overflow) = input.profile.timeNanoseconds.addingReportingOverflow(
      input.profile.durationNanoseconds)
    taken = overflow ? .max : end
  }

  /// Looks at a file in which a line has samples; says nothing where pprof's words are wanted.
  mutating func check(_ path: String, sampled line: Int64) {
    guard !input.options.isCompatible, seen.insert(path).inserted,
      let facts = input.environment.sourceFacts(path, input.options)
    else { return }
    if facts.file.isEmpty {
      doubts.append(.notFound(path: path, tried: facts.tried))
    } else if line > Int64(facts.lineCount) {
      doubts.append(.tooShort(file: facts.file, lines: facts.lineCount, sampled: line))
    } else if input.profile.timeNanoseconds != 0, facts.modifiedNanoseconds > taken {
      doubts.append(.newer(file: facts.file))
    }
  }

  /// What there is to tell.
  var notices: [CommandNotice] { doubts.map { .source($0) } }
}
