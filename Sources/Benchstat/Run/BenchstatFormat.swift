/// A form in which tables are written.
enum BenchstatFormat: Equatable {
  case text
  case csv(isCompatible: Bool)
  case json
  case markdown
  case html

  /// The form that arguments name.
  init(_ arguments: BenchstatArguments) throws(BenchstatFailure) {
    let isCompatible = arguments.isCompatible
    switch String(decoding: arguments.format, as: UTF8.self) {
    case "text": self = .text
    case "csv": self = .csv(isCompatible: isCompatible)
    case "json" where !isCompatible: self = .json
    case "markdown" where !isCompatible, "md" where !isCompatible: self = .markdown
    case "html" where !isCompatible: self = .html
    default: throw .unknownFormat(isCompatible: isCompatible)
    }
  }

  /// The tables as bytes; `notes` gets what does not fit into the form.
  func format(_ tables: [ComparisonTable], notes: inout ByteString) -> ByteString {
    switch self {
    case .text: return TableSequence(tables).formatText()
    case .csv(let isCompatible):
      let csv = ComparisonCSV(tables, isCompatible: isCompatible)
      notes += csv.notes
      return csv.format()
    case .json: return JSONTables.format(tables)
    case .markdown: return MarkdownTables.format(tables)
    case .html: return HTMLTables.format(tables)
    }
  }
}
