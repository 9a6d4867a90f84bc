/// A binary as a profile mapped it into memory.
package struct MappedBinary: Sendable, Equatable {
  /// Where the file is.
  package var path: String
  package var start: UInt64
  package var limit: UInt64
  /// Where in the file the mapped part begins.
  package var offset: UInt64
  /// An address in that part.
  package var sample: UInt64

  /// A file and where it was mapped.
  package init(path: String, start: UInt64, limit: UInt64, offset: UInt64, sample: UInt64) {
    self.path = path
    self.start = start
    self.limit = limit
    self.offset = offset
    self.sample = sample
  }
}
