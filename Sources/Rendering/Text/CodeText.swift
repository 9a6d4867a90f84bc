import Reports
import Units

/// Prints annotated machine code as pprof's `disasm` does.
enum CodeText {
  private static let placeColumn = 40
  private static let blanks = String(repeating: " ", count: 74)

  static func lines(_ listing: CodeListing, _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    return ["Total: " + header.format.text(header.total)]
      + listing.routines.flatMap { lines($0, columns) }
  }

  private static func lines(_ routine: CodeListing.Routine, _ columns: TextColumns) -> [String] {
    let names = routine.names.map(SafeText.escaped)
    let titles =
      names.prefix(1).map { "ROUTINE ======================== " + $0 }
      + names.dropFirst().map { "    AKA ======================== " + $0 }
    let values =
      "\(columns.value(routine.flat)) \(columns.value(routine.cum)) (flat, cum) "
      + "\(columns.share(routine.cumPart)) of Total"
    return titles + [values] + routine.instructions.flatMap { lines($0, columns) }
  }

  private static func lines(_ instruction: CodeListing.Instruction, _ columns: TextColumns)
    -> [String]
  {
    let address = String(instruction.address, radix: 16).rightAligned(to: 10)
    let flat = valueOrDot(instruction.flat, columns)
    let cum = valueOrDot(instruction.cum, columns)
    let text = SafeText.escapedSource(instruction.text)
    let line = "\(flat) \(cum) \(address): \(text)"
    guard !instruction.place.isEmpty else { return [line] }
    let place = ";" + SafeText.escaped(instruction.place)
    let length = instruction.text.utf8.count
    guard length < placeColumn else { return [blanks + place, line] }
    let padding = String(repeating: " ", count: placeColumn - text.unicodeScalars.count)
    return [line + padding + place]
  }

  private static func valueOrDot(_ value: Int64, _ columns: TextColumns) -> String {
    value == 0 ? ".".rightAligned(to: 10) : columns.value(value)
  }
}
