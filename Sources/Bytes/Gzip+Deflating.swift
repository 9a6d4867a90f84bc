import CZlib

/// Deflates bytes into one gzip member, piece by piece.
@safe
public struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private var output: [UInt8]

  private static let windowSize = 1 << 16

  /// A member of which nothing has been written; `level` is zlib's, 1 to 9.
  public init(level: Int32 = 6) throws(GzipFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    output = [UInt8](repeating: 0, count: Self.windowSize)
    guard unsafe swprof_deflate_init(stream, level) == Z_OK else { throw .outOfMemory }
  }

  deinit {
    unsafe _ = deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Appends to `compressed` what comes out of `bytes`; the last call ends the member.
  public mutating func deflate(
    _ bytes: inout [UInt8], isLast: Bool, into compressed: inout [UInt8]
  ) throws(GzipFault) {
    var consumed = 0
    repeat {
      let end = min(bytes.count, consumed + Int(UInt32.max))
      let isFinal = isLast && end == bytes.count
      var produced = 0
      repeat {
        let step = try step(&bytes, in: consumed..<end, isLast: isFinal)
        consumed += step.consumed
        produced = step.produced
        compressed.append(contentsOf: output[..<produced])
      } while produced == output.count
    } while consumed < bytes.count
  }

  private mutating func step(
    _ bytes: inout [UInt8], in source: Range<Int>, isLast: Bool
  ) throws(GzipFault) -> (consumed: Int, produced: Int) {
    let stream = unsafe self.stream
    let room = output.count
    let code = unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = bytes.baseAddress.map { unsafe $0 + source.lowerBound }
        unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: room)
        return unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      }
    }
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw .outOfMemory }
    return unsafe (
      source.count - Int(stream.pointee.avail_in), room - Int(stream.pointee.avail_out)
    )
  }
}

extension Inflater {
  /// The bytes as one gzip member.
  public static func compressing(_ bytes: [UInt8], level: Int32 = 6) throws(GzipFault) -> [UInt8] {
    var deflater = try Deflater(level: level)
    var input = bytes
    var output: [UInt8] = []
    try deflater.deflate(&input, isLast: true, into: &output)
    return output
  }
}
