import Reports
import Units

/// Prints annotated source in the layout of `list`, with machine code below the lines.
struct AnnotatedSourceText {
  private let columns: TextColumns

  static func lines(_ source: AnnotatedSource, _ header: ReportHeader) -> [String] {
    let text = AnnotatedSourceText(columns: TextColumns(header: header))
    return ["Total: " + header.format.text(header.total)] + source.functions.flatMap(text.lines)
  }

  private func lines(_ function: AnnotatedSource.Function) -> [String] {
    let name = SafeText.escaped(function.name)
    let title = "ROUTINE ======================== \(name) in \(SafeText.escaped(function.file))"
    let values =
      "\(columns.value(function.flat)) \(columns.value(function.cum)) (flat, cum) "
      + "\(columns.share(function.cum)) of Total"
    let problem = function.problem.map {
      " Error: " + SafeText.escaped(SourceProblemText.sentence($0))
    }
    return [title, values] + (problem.map { [$0] } ?? []) + function.lines.flatMap(lines)
  }

  private func lines(_ line: AnnotatedSource.Line) -> [String] {
    let number = String(line.number).rightAligned(to: 6)
    let text = SafeText.escapedSource(line.text ?? "???")
    return ["\(values(line.flat, line.cum)) \(number):\(text)"]
      + line.instructions.flatMap(lines)
  }

  private func lines(_ instruction: AnnotatedSource.Instruction) -> [String] {
    let calls = instruction.calls.map { call in
      String(repeating: " ", count: 32 + 4 * min(call.depth, 8))
        + SafeText.escapedSource(call.text) + " ;" + SafeText.escaped(call.place)
    }
    let address = String(instruction.address, radix: 16).rightAligned(to: 10)
    let text = SafeText.escapedSource(instruction.text)
    return calls + [
      "\(values(instruction.flat, instruction.cum)) \(address): \(text)"
        + (instruction.place.isEmpty ? "" : " ;" + SafeText.escaped(instruction.place))
    ]
  }

  private func values(_ flat: Int64, _ cum: Int64) -> String {
    "\(valueOrDot(flat)) \(valueOrDot(cum))"
  }

  private func valueOrDot(_ value: Int64) -> String {
    value == 0 ? ".".rightAligned(to: 10) : columns.value(value)
  }
}
