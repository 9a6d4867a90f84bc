import Bytes

/// A file that is gzip'd as it is written.
struct GzipFile: ~Copyable {
  private var deflater: Deflater
  private var file: NewFile
  private var compressed: [UInt8] = []

  private init(deflater: consuming Deflater, file: consuming NewFile) {
    self.deflater = deflater
    self.file = file
  }

  static func create(_ path: String) throws -> GzipFile {
    GzipFile(deflater: try Deflater(), file: try NewFile(path: path))
  }

  /// Writes more bytes; the last call ends the stream.
  mutating func write(_ bytes: inout [UInt8], isLast: Bool) throws {
    compressed.removeAll(keepingCapacity: true)
    try deflater.deflate(&bytes, isLast: isLast, into: &compressed)
    try file.write(compressed)
  }
}
