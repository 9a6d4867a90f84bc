import Bytes

/// Finds the files of a checkout that tests read.
package enum ProjectFiles {
  /// The checkout's folder.
  package static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The path of a sample, as in `pprof/queryengine/fast/cpu.pb.gz`.
  package static func sample(_ name: String) -> String {
    "\(root)/SampleProfiles/\(name)"
  }

  /// The path of a file recorded from another tool.
  package static func golden(_ name: String) -> String {
    "\(root)/Tests/Golden/\(name)"
  }

  /// The path of a damaged input.
  package static func failCase(_ name: String) -> String {
    "\(root)/Tests/FailCases/\(name)"
  }

  /// The bytes of a file as they are.
  package static func bytes(of path: String) throws -> [UInt8] {
    let file = try InputFile.open(path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try file.read(into: &buffer, from: 0, offset: bytes.count)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// The bytes of a file, inflated if they are gzip'd.
  package static func inflatedBytes(of path: String) throws -> [UInt8] {
    var window = InputWindow(try InputFile.open(path))
    try window.readAll()
    let unread = window.unread
    return unread.indices.map { unread[$0] }
  }

  /// The lines of a text file.
  package static func lines(of path: String) throws -> [String] {
    String(decoding: try bytes(of: path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
