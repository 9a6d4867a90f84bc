/// Two kept nodes and what is known of the calls between them, in a word.
///
/// Thirty bits a node are enough: the names alone of a billion nodes fill more memory than there is.
struct EdgeKey: Equatable {
  private var word: UInt64

  /// What is known of an edge, or of its outermost occurrence on the stack.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static var isResidual: Marks { Marks(rawValue: 1) }
    /// Some sample passed it as a real call, not inlined.
    static var isCalled: Marks { Marks(rawValue: 2) }
    /// It came onto the stack while another edge to its target was there.
    static var isRepeated: Marks { Marks(rawValue: 4) }
    static var wasTraversed: Marks { Marks(rawValue: 8) }
  }

  /// Stands for no edge.
  static var none: EdgeKey { EdgeKey(word: .max) }

  private init(word: UInt64) {
    self.word = word
  }

  init(_ source: UInt32, _ target: UInt32, _ marks: Marks) {
    word = UInt64(source) &<< 34 | UInt64(target) &<< 4 | UInt64(marks.rawValue)
  }

  var source: UInt32 { UInt32(truncatingIfNeeded: word &>> 34) }
  var target: UInt32 { UInt32(truncatingIfNeeded: word &>> 4) & 0x3fff_ffff }

  var marks: Marks {
    get { Marks(rawValue: UInt8(truncatingIfNeeded: word & 15)) }
    set { word = word & ~15 | UInt64(newValue.rawValue) }
  }

  var unmarked: EdgeKey { EdgeKey(word: word & ~15) }

  /// Spread over all bits, the highest the best.
  var hash: UInt64 { (word &>> 4) &* 0x9e37_79b9_7f4a_7c15 }

  @inline(__always)
  func isSameEdge(_ other: EdgeKey) -> Bool { word ^ other.word < 16 }

  /// Takes over what an occurrence on the stack showed, if it counts, as that leaves the stack.
  @inline(__always)
  mutating func close(_ occurrence: EdgeKey, counts: Bool) {
    let shown: UInt64 = counts ? occurrence.word & 3 | 8 : 0
    word = (word & ~(occurrence.word & 4)) | shown
  }
}
