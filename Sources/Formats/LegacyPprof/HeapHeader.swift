/// The first line of a heap profile's text.
struct HeapHeader {
  /// Bytes between samples on average; below two, everything was recorded.
  var period: Int64 = 1
  /// Whether samples were taken at random by size, so that they stand for more than themselves.
  var isSampled = false
  /// Whether what was ever allocated differs from what is in use.
  var hasAllocations = false

  /// Reads a line that holds a header, wherever in it.
  static func read(_ line: ArraySlice<UInt8>) -> HeapHeader? {
    if let text = LineScanner.search(line, after: opening, HeapHeaderText.init) {
      return HeapHeader(text)
    }
    let other: Void? = LineScanner.search(line, after: opening) { scanner in
      guard HeapTotals(&scanner) != nil, scanner.take(" @ ") else { return nil }
      return scanner.take("growth") || scanner.take("fragmentation") ? () : nil
    }
    return other.map { HeapHeader() }
  }

  private static let opening = "heap profile:"

  private init() {}

  private init?(_ text: HeapHeaderText) {
    var period: Int64 = 0
    if !text.rate.isEmpty {
      guard let rate = try? NumberText.decimal(text.rate) else { return nil }
      period = rate
    }
    switch text.kind.text {
    case "heapz_v2", "heap_v2": self.init(period: period, isSampled: true)
    case "heap": self.init(period: period / 2, isSampled: true)
    case "heapprofile": self.init()
    default: return nil
    }
    hasAllocations = text.totals.hasAllocations
  }

  private init(period: Int64, isSampled: Bool) {
    self.period = period
    self.isSampled = isSampled
  }
}

/// The parts of a header that names a heap profile.
private struct HeapHeaderText {
  var totals: HeapTotals
  var kind: ArraySlice<UInt8>
  var rate: ArraySlice<UInt8>

  init?(_ scanner: inout LineScanner) {
    guard let totals = HeapTotals(&scanner) else { return nil }
    scanner.skipBlanks()
    guard scanner.take("@" as Unicode.Scalar) else { return nil }
    scanner.skipBlanks()
    guard scanner.rest.starts(with: "heap") else { return nil }
    self.totals = totals
    kind = scanner.run(\.isHeapKind)
    _ = scanner.take("/" as Unicode.Scalar)
    rate = scanner.run(\.isDigit)
  }
}

/// What a header says of the whole profile, as text.
private struct HeapTotals {
  private var inuse: HeapRow.Pair
  private var allocated: HeapRow.Pair

  init?(_ scanner: inout LineScanner) {
    scanner.skipBlanks()
    guard let count = scanner.digits(), scanner.takeColon(), let size = scanner.digits(),
      scanner.takeBracket("["), let allCount = scanner.digits(), scanner.takeColon(),
      let allSize = scanner.digits(), scanner.takeBracket("]")
    else { return nil }
    inuse = (count, size)
    allocated = (allCount, allSize)
  }

  /// Whether allocations were counted apart from what is in use.
  var hasAllocations: Bool {
    Self.differ(allocated.count, inuse.count) || Self.differ(allocated.size, inuse.size)
  }

  private static func differ(_ allocated: ArraySlice<UInt8>, _ inuse: ArraySlice<UInt8>) -> Bool {
    allocated != inuse && !allocated.elementsEqual("0".utf8)
  }
}

extension UInt8 {
  /// A lower-case letter, digit or underscore.
  fileprivate var isHeapKind: Bool {
    isDigit || self == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}
