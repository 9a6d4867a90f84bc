import Analysis
import Profiles
import Reports

/// Writes the lines of a file with their instructions.
struct LineLister {
  let code: SampledCode
  let file: SourceLines.File
  let text: SourceLookup
  let input: CommandInput

  func function(_ span: FunctionSpans.Span, _ path: String) -> AnnotatedSource.Function {
    var function = AnnotatedSource.Function(name: span.name, file: path)
    function.problem = text.problem
    for number in span.lines {
      let entries = file.lines[number] ?? []
      let text = text.text(number)
      guard text != nil || !entries.isEmpty else { continue }
      function.lines.append(line(number, text, entries))
    }
    let overflow = input.options.overflow
    function.flat = function.lines.reduce(0) { overflow.sum($0, $1.flat) }
    function.cum = function.lines.reduce(0) { overflow.sum($0, $1.cum) }
    Self.heat(&function.lines)
    return function
  }

  /// Six steps of equal width up to the costliest line.
  private static func heat(_ lines: inout [AnnotatedSource.Line]) {
    let most = lines.map(\.cum.magnitude).max() ?? 0
    guard most > 0 else { return }
    for index in lines.indices {
      let share = Double(lines[index].cum.magnitude) / Double(most)
      lines[index].heat = Int((share * 6).rounded(.up))
    }
  }

  private func line(_ number: Int, _ text: String?, _ entries: [SourceLines.Entry])
    -> AnnotatedSource.Line
  {
    var line = AnnotatedSource.Line(number: number, text: text)
    var isKnown = false
    for entry in entries {
      guard let instruction = code.instructions[entry.address] else { continue }
      line.flat = input.options.overflow.sum(line.flat, instruction.flat)
      line.cum = input.options.overflow.sum(line.cum, instruction.cum)
      isKnown = isKnown || !instruction.text.isEmpty || !entry.calls.isEmpty
    }
    if isKnown { line.instructions = instructions(entries) }
    return line
  }

  private func instructions(_ entries: [SourceLines.Entry]) -> [AnnotatedSource.Instruction] {
    var result: [AnnotatedSource.Instruction] = []
    var end: UInt64?
    var calls: [TracedInstruction.Frame] = []
    for entry in entries {
      guard let known = code.instructions[entry.address] else { continue }
      var instruction = AnnotatedSource.Instruction(
        address: known.ownAddress, text: known.text, flat: known.flat, cum: known.cum,
        place: Self.place(known.frames.first))
      instruction.startsBlock = end.map { $0 != entry.address } ?? false
      instruction.depth = entry.calls.count
      let shared = zip(calls, entry.calls).prefix { $0 == $1 }.count
      instruction.calls = entry.calls.indices.dropFirst(shared).map { call(entry.calls[$0], $0) }
      result.append(instruction)
      end = entry.address &+ known.length
      calls = entry.calls
    }
    return result
  }

  private func call(_ frame: TracedInstruction.Frame, _ depth: Int) -> AnnotatedSource.Call {
    let number = Int(exactly: frame.line) ?? 0
    let text = SourceLookup(frame.file, input).text(number) ?? ""
    let start = text.firstIndex { $0 != " " && $0 != "\t" } ?? text.endIndex
    return AnnotatedSource.Call(
      place: Self.place(frame), text: String(text[start...]), depth: depth)
  }

  private static func place(_ frame: TracedInstruction.Frame?) -> String {
    guard let frame, !frame.file.isEmpty else { return "" }
    return "\(Path.base(frame.file)):\(frame.line)"
  }
}
