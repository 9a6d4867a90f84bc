import CZlib

/// What is wrong with a gzip stream.
public enum GzipFault: Error, Equatable, Sendable {
  case badHeader
  /// The deflated data is wrong somewhere before so many of its bytes.
  case badData(before: Int)
  case badChecksum
  case truncated
  case outOfMemory
}

/// Inflates a gzip stream, member after member, in windows of the caller's.
@safe
public struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private var isBetweenMembers = true
  private var header = GzipHeader()
  /// How many compressed bytes were read, up to the first that is wrong.
  public private(set) var consumed = 0

  /// Where each member that has been read ends, counted in compressed bytes.
  public private(set) var memberEnds: [Int] = []

  /// A stream of which nothing has been read.
  public init() throws(GzipFault) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe swprof_inflate_init(stream) == Z_OK else { throw .outOfMemory }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether the stream may end here.
  public var isComplete: Bool { isBetweenMembers }

  /// Inflates from `input` into `output`; returns how much of each was used.
  ///
  /// Both buffers keep their size: only the ranges named are read and written.
  public mutating func inflate(
    _ input: inout [UInt8], in source: Range<Int>,
    into output: inout [UInt8], from start: Int
  ) throws(GzipFault) -> (consumed: Int, produced: Int) {
    var consumed = 0
    var produced = 0
    var advanced = !(isBetweenMembers && source.isEmpty)
    while advanced, start + produced < output.count {
      let rest = (source.lowerBound + consumed)..<source.upperBound
      let status = step(&input, in: rest, into: &output, from: start + produced)
      consumed += status.consumed
      self.consumed += status.consumed
      produced += status.produced
      advanced = status.produced > 0 || consumed < source.count
      if status.code == Z_STREAM_END {
        isBetweenMembers = true
        memberEnds.append(self.consumed)
        guard unsafe inflateReset(stream) == Z_OK else { throw badData }
        advanced = consumed < source.count
      } else if status.code == Z_BUF_ERROR {
        break
      } else if status.code != Z_OK {
        throw fault(status.code)
      }
    }
    return (consumed, produced)
  }

  private mutating func step(
    _ input: inout [UInt8], in source: Range<Int>, into output: inout [UInt8], from start: Int
  ) -> (code: Int32, consumed: Int, produced: Int) {
    if !source.isEmpty, isBetweenMembers {
      isBetweenMembers = false
      header = GzipHeader()
    }
    if !header.isComplete { header.pass(input[source]) }
    let stream = unsafe self.stream
    return unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        let room = min(output.count - start, Int(UInt32.max))
        unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + source.lowerBound }
        unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
        unsafe stream.pointee.next_out = output.baseAddress.map { unsafe $0 + start }
        unsafe stream.pointee.avail_out = UInt32(room)
        let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        return unsafe (
          code, source.count - Int(stream.pointee.avail_in),
          room - Int(stream.pointee.avail_out)
        )
      }
    }
  }

  private func fault(_ code: Int32) -> GzipFault {
    if code == Z_MEM_ERROR { return .outOfMemory }
    let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? ""
    if message.contains("header") || message.contains("method") { return .badHeader }
    return message.contains("check") ? .badChecksum : badData
  }

  private var badData: GzipFault {
    .badData(before: consumed - (memberEnds.last ?? 0) - header.length)
  }
}
