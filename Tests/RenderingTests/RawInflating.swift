import Bytes

/// Deflated bytes read again, through a gzip member made around them.
enum RawInflating {
  /// The bytes that were deflated; the trailer's checksum is not looked at.
  static func bytes(_ deflated: [UInt8]) throws -> [UInt8] {
    var input = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + deflated
    var inflater = try Inflater()
    var output = [UInt8](repeating: 0, count: 1 << 16)
    let count = input.count
    let step = try inflater.inflate(&input, in: 0..<count, into: &output, from: 0)
    return Array(output[..<step.produced])
  }
}
