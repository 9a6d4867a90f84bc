import Reports
import Units

/// Prints annotated source as pprof's `list` does.
enum ListingText {
  static func lines(_ listing: Listing, _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    var lines = ["Total: " + header.format.text(header.total)]
    for routine in listing.routines { lines += self.lines(routine, columns) }
    return lines
  }

  private static func lines(_ routine: Listing.Routine, _ columns: TextColumns) -> [String] {
    let function = SafeText.escaped(routine.function)
    guard let file = routine.file else { return ["No source information for \(function)"] }
    var lines = [
      "ROUTINE ======================== \(function) in \(SafeText.escaped(file))",
      "\(columns.value(routine.flat)) \(columns.value(routine.cum)) (flat, cum) "
        + "\(columns.share(routine.cumPart)) of Total",
    ]
    switch routine.source {
    case .lines(let source): lines += source.map { line($0, columns) }
    case .unavailable(let problem):
      lines.append(" Error: " + SafeText.escaped(SourceProblemText.sentence(problem)))
    }
    return lines
  }

  private static func line(_ line: Listing.Line, _ columns: TextColumns) -> String {
    let number = String(line.number).rightAligned(to: 6)
    let values = "\(valueOrDot(line.flat, columns)) \(valueOrDot(line.cum, columns))"
    return "\(values) \(number):\(SafeText.escapedSource(line.text))"
  }

  private static func valueOrDot(_ value: Int64, _ columns: TextColumns) -> String {
    value == 0 ? ".".rightAligned(to: 10) : columns.value(value)
  }
}
