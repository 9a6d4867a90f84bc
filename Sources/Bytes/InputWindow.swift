/// A window that slides over a file's bytes, inflated as they are read if they are gzip'd.
public struct InputWindow: ~Copyable {
  /// Where more bytes come from; nil where all were given.
  private var file: InputFile?
  private var inflater: Inflater?
  private var isSniffed = false
  private var isAtEnd = false

  private var compressed: [UInt8] = []
  private var compressedRange = 0..<0
  private var compressedOffset = 0

  private var buffer: [UInt8]
  private var range = 0..<0
  /// The offset of the first unread byte, counted after inflating.
  public private(set) var offset = 0

  private let limit: Int
  private static let windowSize = 1 << 18
  /// So many bytes harm nobody, however few they were inflated from.
  private static let harmless = 1 << 24
  /// More bytes out of one do not come from what somebody recorded: the most there can be is 1,032.
  private static let densest = 600

  /// A window at the start of a file; more than `limit` inflated bytes are refused, and less that
  /// come out of next to nothing.
  public init(_ file: consuming InputFile, limit: Int = 1 << 34) {
    self.file = consume file
    self.limit = limit
    buffer = [UInt8](repeating: 0, count: Self.windowSize)
  }

  /// A window over bytes that are there already, gzip'd or not.
  public init(bytes: [UInt8], limit: Int = 1 << 34) {
    self.limit = limit
    compressed = bytes
    compressedRange = bytes.indices
    buffer = [UInt8](repeating: 0, count: min(max(bytes.count, 64), Self.windowSize))
  }

  /// The bytes read but not yet consumed.
  public var unread: Span<UInt8> {
    @_lifetime(borrow self) get { buffer.span.extracting(range) }
  }

  /// The same bytes for readers of text; not to be kept over a refill, which would copy them.
  public var unreadSlice: ArraySlice<UInt8> { buffer[range] }

  /// Moves past bytes of `unread`.
  public mutating func consume(_ count: Int) {
    range = min(range.lowerBound + count, range.upperBound)..<range.upperBound
    offset += count
  }

  /// Reads more behind what is unread; false at the end of the file.
  ///
  /// The window grows only when it is full of unread bytes, so it is never larger than twice what
  /// the file really held.
  public mutating func refill() throws(InputError) -> Bool {
    guard !isAtEnd else { return false }
    makeRoom()
    let count = try produce()
    range = range.lowerBound..<(range.upperBound + count)
    let inflated = offset + range.count
    if inflated > limit { throw .tooLarge(inflated: limit, read: compressedOffset) }
    if inflater != nil, inflated > Self.harmless, inflated / Self.densest > compressedOffset {
      throw .tooLarge(inflated: Self.harmless, read: compressedOffset)
    }
    isAtEnd = count == 0
    return !isAtEnd
  }

  /// Reads all that is left into the window.
  public mutating func readAll() throws(InputError) {
    while try refill() {}
  }

  private mutating func makeRoom() {
    if range.lowerBound > 0 {
      let count = range.count
      for index in 0..<count { buffer[index] = buffer[range.lowerBound + index] }
      range = 0..<count
    }
    if range.upperBound == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
  }

  private mutating func produce() throws(InputError) -> Int {
    if !isSniffed { try sniff() }
    guard inflater != nil else { return try readPlain() }
    while true {
      var isExhausted = false
      if compressedRange.isEmpty { isExhausted = try !readCompressed() }
      let produced = try inflateSome()
      if produced > 0 { return produced }
      guard isExhausted else { continue }
      if inflater?.isComplete == true { return 0 }
      throw .damagedGzip(.truncated, at: compressedOffset)
    }
  }

  /// Looks whether the file begins like gzip.
  private mutating func sniff() throws(InputError) {
    isSniffed = true
    if file != nil { compressed = [UInt8](repeating: 0, count: Self.windowSize) }
    while compressedRange.count < 2 {
      let before = compressedRange.upperBound
      let count = try file?.read(into: &compressed, from: before, offset: before) ?? 0
      guard count > 0 else { break }
      compressedRange = 0..<(before + count)
    }
    if compressedRange.count >= 2, compressed[0] == 0x1f, compressed[1] == 0x8b {
      do {
        inflater = try Inflater()
      } catch {
        throw .damagedGzip(error, at: 0)
      }
    }
  }

  private mutating func readCompressed() throws(InputError) -> Bool {
    let count = try file?.read(into: &compressed, from: 0, offset: compressedOffset) ?? 0
    compressedRange = 0..<count
    return count > 0
  }

  private mutating func inflateSome() throws(InputError) -> Int {
    do {
      guard
        let (consumed, produced) = try inflater?.inflate(
          &compressed, in: compressedRange, into: &buffer, from: range.upperBound)
      else { return 0 }
      compressedRange = (compressedRange.lowerBound + consumed)..<compressedRange.upperBound
      compressedOffset += consumed
      return produced
    } catch {
      throw .damagedGzip(error, at: inflater?.consumed ?? compressedOffset)
    }
  }

  /// Hands on what sniffing read, then the file itself.
  private mutating func readPlain() throws(InputError) -> Int {
    guard !compressedRange.isEmpty else {
      return try file?.read(into: &buffer, from: range.upperBound, offset: offset + range.count)
        ?? 0
    }
    let count = min(compressedRange.count, buffer.count - range.upperBound)
    for index in 0..<count {
      buffer[range.upperBound + index] = compressed[compressedRange.lowerBound + index]
    }
    compressedRange = (compressedRange.lowerBound + count)..<compressedRange.upperBound
    return count
  }
}
