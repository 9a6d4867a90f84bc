/// A world without files.
extension Environment {
  /// Nowhere.
  package var noiseFloorFile: String { "" }

  /// Nothing is there.
  package func contents(_ path: String) throws(UnreadableFile) -> [UInt8] {
    throw UnreadableFile(path: path, reason: .absent)
  }
}

/// A file that an option names and that cannot be read.
package struct UnreadableFile: Error, Sendable, Equatable {
  package let path: String
  package let reason: Reason

  /// What is in the way.
  package enum Reason: Sendable, Equatable {
    case absent
    case system(errno: Int32)
    /// Larger than such files are.
    case tooLarge
  }

  /// Names the file and what is in the way.
  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
