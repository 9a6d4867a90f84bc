import Commands
import Reports

/// The files that were read, and those that were not found.
struct SourceCache {
  /// The end of a search.
  struct Entry {
    var lines: Result<[String], SourceProblem>
    var facts: SourceFacts
  }

  private var results: [Key: Entry] = [:]
  private var bytesHeld = 0
  private let limit: Int

  /// Keeps about as many bytes of source text as the limit.
  init(limit: Int = 64 << 20) {
    self.limit = limit
  }

  /// What a search depends on.
  struct Key: Hashable {
    let path: String
    let sourcePath: String
    let trimPath: String

    init(_ path: String, _ options: Options) {
      self.path = path
      sourcePath = options.sourcePath
      trimPath = options.trimPath
    }
  }

  /// What is known already.
  subscript(key: Key) -> Entry? { results[key] }

  /// Keeps a result that took so many bytes; forgets everything when that is too much.
  mutating func keep(_ result: Entry, for key: Key, bytes: Int) {
    if bytesHeld + bytes > limit {
      results = [:]
      bytesHeld = 0
    }
    results[key] = result
    bytesHeld += bytes
  }
}
