import Analysis
import Reports

/// Instructions by the source lines they were made of.
struct SourceLines {
  /// An instruction below a line, with the calls inlined between the two, outermost first.
  struct Entry {
    let address: UInt64
    let calls: [TracedInstruction.Frame]
  }

  /// The lines of one file.
  struct File {
    var lines: [Int: [Entry]] = [:]
    /// The function that each line was first met in.
    var functions: [Int: String] = [:]
  }

  /// Further down no file has a line.
  private static let lastLine: Int64 = 1 << 40

  private let code: SampledCode
  private(set) var files: [String: File] = [:]

  init(_ code: SampledCode, _ interest: SourceInterest) {
    self.code = code
    for address in code.order {
      let frames = code.instructions[address]?.frames ?? []
      for (index, frame) in frames.enumerated() where interest.includes(frame) {
        let calls = Array(frames[..<index].reversed())
        add(Entry(address: address, calls: calls), frame, interest.name(of: frame))
      }
    }
  }

  private mutating func add(_ entry: Entry, _ frame: TracedInstruction.Frame, _ name: String) {
    let path = Self.canonical(frame.file)
    guard (0...Self.lastLine).contains(frame.line) else { return }
    let line = Int(frame.line)
    files[path, default: File()].lines[line, default: []].append(entry)
    if files[path]?.functions[line] == nil { files[path]?.functions[line] = name }
  }

  private static func canonical(_ path: String) -> String {
    guard !path.isEmpty else { return "" }
    let start = "/proc/self/cwd/"
    return Path.cleaned(path.hasPrefix(start) ? String(path.dropFirst(start.utf8.count)) : path)
  }

  /// The files with samples, by path, each with its last line that has some.
  var sampled: [(String, Int64)] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      let last = files[path]?.lines.filter { line in
        line.value.contains { (code.instructions[$0.address]?.cum ?? 0) != 0 }
      }
      .keys.max()
      return path.isEmpty ? nil : last.map { (path, Int64($0)) }
    }
  }

  /// The functions of all files, by path and line.
  func functions(_ input: CommandInput) -> [AnnotatedSource.Function] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { path in
      files[path].map { functions(of: $0, at: path, input) } ?? []
    }
  }

  private func functions(of file: File, at path: String, _ input: CommandInput)
    -> [AnnotatedSource.Function]
  {
    let text = SourceLookup(path, input)
    let lister = LineLister(code: code, file: file, text: text, input: input)
    return FunctionSpans(file).spans.map { lister.function($0, path) }
      .filter { $0.flat != 0 || $0.cum != 0 }
  }
}

/// The text of a file, or why it is not there.
struct SourceLookup {
  let lines: [String]
  let problem: SourceProblem?

  init(_ path: String, _ input: CommandInput) {
    do throws(SourceProblem) {
      guard !path.isEmpty else { throw .notFound(path: path, searched: "") }
      lines = try input.environment.sourceLines(path, input.options)
      problem = nil
    } catch {
      lines = []
      problem = error
    }
  }

  /// The text of a line, counted from one.
  func text(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}

/// Parts of a file that belong to one function each.
struct FunctionSpans {
  struct Span: Equatable {
    let name: String
    var lines: Range<Int>
  }

  /// Lines of a function that are no further apart are shown together.
  private static let nearness = 20
  /// How many lines are shown before and after.
  private static let margin = 5

  private(set) var spans: [Span] = []

  init(_ file: SourceLines.File) {
    for line in file.lines.keys.sorted() {
      let name = file.functions[line] ?? ""
      if let last = spans.last, last.name == name, line - last.lines.upperBound < Self.nearness {
        spans[spans.count - 1].lines = last.lines.lowerBound..<(line + 1)
      } else {
        spans.append(Span(name: name, lines: line..<(line + 1)))
      }
    }
    widen()
  }

  /// Shows some lines around; what lies between two spans is shared.
  ///
  /// Line zero stays alone, as it means that the line is unknown.
  private mutating func widen() {
    for index in spans.indices {
      let own = spans[index].lines
      guard index > 0 else {
        let first = own.lowerBound == 0 ? 0 : max(1, own.lowerBound - Self.margin)
        spans[0].lines = first..<own.upperBound
        continue
      }
      let before = spans[index - 1].lines
      let gap = min((own.lowerBound - before.upperBound) / 2, Self.margin)
      spans[index - 1].lines = before.lowerBound..<(before.upperBound + gap)
      spans[index].lines = (own.lowerBound - gap)..<own.upperBound
    }
    guard let last = spans.last else { return }
    spans[spans.count - 1].lines = last.lines.lowerBound..<(last.lines.upperBound + Self.margin)
  }
}
