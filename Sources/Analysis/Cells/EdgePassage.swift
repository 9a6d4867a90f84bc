/// The last frame of a kept node down to some depth, in a word: where the cells of its node's edges
/// begin, and whether frames of other nodes follow.
struct Caller {
  private(set) var word: UInt32 = 0

  init() {}

  init(cells: Int, isSkipping: Bool = false) {
    let skips = isSkipping ? EdgeMarks.isResidual.rawValue : 0
    word = UInt32(truncatingIfNeeded: cells) &<< 8 | UInt32(skips)
  }

  @inline(__always)
  init(word: UInt32) {
    self.word = word
  }

  @inline(__always) var cells: UInt32 { word &>> 8 }
  /// What it says of edges to frames below: whether they are residual.
  @inline(__always) var marks: UInt32 { word & UInt32(EdgeMarks.isResidual.rawValue) }
  /// The same after a frame of a node that is not kept.
  @inline(__always)
  var skipping: Caller { Caller(word: word | UInt32(EdgeMarks.isResidual.rawValue)) }
}

/// An edge that a stack passes, in a word: the depth of its target, its number, and its marks.
struct EdgePassage {
  private var word: UInt64 = 0

  init() {}

  /// From the lower half of a word; for loops, where adding is all that goes on.
  @inline(__always)
  init(word: UInt32, at depth: Int) {
    self.word = UInt64(truncatingIfNeeded: depth) &<< 32 | UInt64(word)
  }

  /// The lower half of a word.
  static func word(_ edge: UInt32, _ marks: EdgeMarks) -> UInt32 {
    edge &<< 8 | UInt32(marks.rawValue)
  }

  @inline(__always) var depth: UInt32 { UInt32(truncatingIfNeeded: word &>> 32) }
  @inline(__always) var edge: Int { Int(UInt32(truncatingIfNeeded: word) &>> 8) }
  @inline(__always) var marks: UInt8 { UInt8(truncatingIfNeeded: word) }
}

/// What is known of an edge.
struct EdgeMarks: OptionSet {
  let rawValue: UInt8
  static var isResidual: EdgeMarks { EdgeMarks(rawValue: 1) }
  /// Some sample passed it as a real call, not inlined.
  static var isCalled: EdgeMarks { EdgeMarks(rawValue: 2) }
  static var wasPassed: EdgeMarks { EdgeMarks(rawValue: 4) }
  static var isOpen: EdgeMarks { EdgeMarks(rawValue: 8) }
  static var passed: EdgeMarks { [.wasPassed, .isOpen] }
  /// The last of a list; says nothing of an edge.
  static var isLast: EdgeMarks { EdgeMarks(rawValue: 128) }
}
