import Analysis
import Bytes
import Commands
import Reports

/// One search for a file, with what was in the way.
struct SourceAttempt {
  /// Says which places may be read.
  var reader: SourceReader
  private var problems: [SourceProblem] = []
  /// Where the file was looked for, and where it was found.
  private(set) var facts = SourceFacts()

  init(reader: SourceReader) {
    self.reader = reader
  }

  /// The first of the places that can be read.
  mutating func firstBytes(at places: [String]) -> [UInt8]? {
    for place in places {
      do throws(SourceProblem) {
        if !facts.tried.contains(place) { facts.tried.append(place) }
        let bytes = try reader.bytes(at: place)
        facts.file = place
        facts.modifiedNanoseconds = FileSystem.status(of: place)?.modifiedNanoseconds ?? 0
        return bytes
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
