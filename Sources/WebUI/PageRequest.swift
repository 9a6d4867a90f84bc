/// What a browser asks for, without how it came.
package struct PageRequest: Sendable {
  package var method: String
  /// Path and query, as they were sent.
  package var target: String
  package var headers: [(name: String, value: String)]
  package var body: [UInt8] = []
  /// The port it came to.
  package var port: Int

  /// Puts a request together.
  package init(
    _ method: String, _ target: String, headers: [(name: String, value: String)] = [],
    port: Int
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.port = port
  }

  /// All values of a header, whose name is told apart without regard to case.
  func values(of header: String) -> [String] {
    headers.filter { $0.name.lowercased() == header }.map(\.value)
  }

  /// Whether it may change nothing.
  var onlyReads: Bool { ["GET", "HEAD"].contains(method) }
}
