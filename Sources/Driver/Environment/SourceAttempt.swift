import Analysis
import Reports

/// One search for a file, with what was in the way.
struct SourceAttempt {
  let reader: SourceReader
  private var problems: [SourceProblem] = []

  init(reader: SourceReader) {
    self.reader = reader
  }

  /// The first of the places that can be read.
  mutating func firstBytes(at places: [String]) -> [UInt8]? {
    for place in places {
      do throws(SourceProblem) {
        return try reader.bytes(at: place)
      } catch {
        problems.append(error)
      }
    }
    return nil
  }

  /// What to tell about a path that was not found: a refusal before an absence.
  func problem(with path: String, searched: String) -> SourceProblem {
    if Path.isAbsolute(path), let first = problems.first { return first }
    return problems.first(where: \.isRefusal) ?? .notFound(path: path, searched: searched)
  }
}

extension SourceProblem {
  /// Whether something is there that may not be shown.
  fileprivate var isRefusal: Bool {
    switch self {
    case .outsideRoots, .notSource: true
    case .notFound, .missing, .unreadable: false
    }
  }
}
