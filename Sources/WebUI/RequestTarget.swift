import Driver

/// The parts of what a request asks for.
struct RequestTarget {
  /// What stands between slashes, decoded; a slash at the end leaves an empty text.
  let path: [String]
  let query: QueryText

  /// Reads path and query; nil for anything else, such as the address of another server.
  init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      .map { QueryText.decoded($0, plusIsSpace: false) }
    query = QueryText(parts.count > 1 ? parts[1] : "")
  }
}
