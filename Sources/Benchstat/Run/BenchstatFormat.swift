/// A form in which tables are written.
enum BenchstatFormat: Equatable {
  case text
  case csv(isCompatible: Bool)

  /// The form that arguments name.
  init(_ arguments: BenchstatArguments) throws(BenchstatFailure) {
    switch String(decoding: arguments.format, as: UTF8.self) {
    case "text": self = .text
    case "csv": self = .csv(isCompatible: arguments.isCompatible)
    default: throw .unknownFormat
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
    }
  }
}
