import Profiles

/// What locations add to a walk over kept nodes, a word each, so that a visit misses the cache once.
struct CellSites {
  /// A location: what it passes and what it calls from then on.
  struct Site {
    private let word: UInt64

    /// Stands for locations none of whose nodes is kept.
    static var none: Site { Site(word: 0) }

    private static var residualBit: UInt64 { 1 &<< 6 }
    private static var keptBit: UInt64 { 1 &<< 5 }
    private static var targetBit: UInt64 { 1 &<< 4 }
    /// Where a column, a caller's cells and a place in `passed` begin.
    private static var column: UInt64 { 8 }
    private static var cells: UInt64 { 20 }
    private static var place: UInt64 { 42 }
    /// More than any column, and more than any place.
    fileprivate static let columnLimit = 1 << 12
    fileprivate static let placeLimit = 1 << 22

    private init(word: UInt64) {
      self.word = word
    }

    fileprivate init(_ marks: EdgeMarks, column: Int?, _ caller: Caller, at place: Int) {
      let target =
        column.map { UInt64(truncatingIfNeeded: $0) &<< Self.column | Self.targetBit } ?? 0
      word =
        UInt64(marks.rawValue) | target | Self.keptBit
        | (caller.marks == 0 ? 0 : Self.residualBit) | UInt64(caller.cells) &<< Self.cells
        | UInt64(truncatingIfNeeded: place) &<< Self.place
    }

    @inline(__always) var isKept: Bool { word & Self.keptBit != 0 }
    /// 1 where an edge to the outermost kept node is wanted.
    @inline(__always) var isTarget: UInt32 { UInt32(truncatingIfNeeded: word) &>> 4 & 1 }
    /// The cell of the edge from a caller to the outermost kept node; 0 if that is not wanted.
    @inline(__always)
    func cell(from caller: Caller) -> Int {
      let cell = caller.cells &+ (UInt32(truncatingIfNeeded: word) &>> 8) & 0xfff
      return Int(cell & (0 &- isTarget))
    }
    /// What that edge's passage says of it.
    @inline(__always) var marks: UInt32 { UInt32(truncatingIfNeeded: word) & 0xf }
    /// The innermost kept node as a caller.
    @inline(__always) var caller: Caller {
      let cells = UInt32(truncatingIfNeeded: word &>> Self.cells) & 0x3f_ffff
      return Caller(word: cells &<< 8 | UInt32(truncatingIfNeeded: word &>> 6 & 1))
    }
    /// Where the edges inside stand in `passed`; 0 if there are none.
    @inline(__always) var place: Int { Int(truncatingIfNeeded: word &>> Self.place) }
  }

  private(set) var sites: [Site] = []
  /// The edges inside of locations, as lower halves of passages, the last of each marked.
  private(set) var passed: [UInt32] = [0]
  /// The most edges of a location.
  private(set) var most = 1

  /// Lays out the nodes of all locations, and numbers the edges inside; nil if words can't hold them.
  init?(_ table: NodeTable, _ edges: inout NumberedEdges) {
    guard edges.targets.count < Site.columnLimit else { return nil }
    let places = Self.places(table, edges)
    sites.reserveCapacity(table.starts.count)
    for location in table.locations {
      let nodes = table.nodes(of: location).reversed().lazy.map { places[Int($0)] }
      append(nodes, isInlined: table.isInlined(location), &edges)
    }
    guard passed.count < Site.placeLimit else { return nil }
  }

  /// A kept node's row and column.
  private struct Place {
    var row: Int
    var column: Int?
  }

  /// The places of all nodes; nil for those that are not kept.
  private static func places(_ table: NodeTable, _ edges: NumberedEdges) -> [Place?] {
    var places: [Place?] = Array(repeating: nil, count: table.infos.count)
    for (row, node) in edges.nodes.enumerated() { places[Int(node)] = Place(row: row) }
    for (column, node) in edges.targets.enumerated() { places[Int(node)]?.column = column }
    return places
  }

  private mutating func append(
    _ outermostFirst: some Collection<Place?>, isInlined: Bool, _ edges: inout NumberedEdges
  ) {
    var outermost: (marks: EdgeMarks, column: Int?)?
    var row: Int?
    var skips = false
    let start = passed.count
    for place in outermostFirst {
      guard let place else {
        skips = true
        continue
      }
      let marks: EdgeMarks = skips ? [.passed, .isResidual] : .passed
      if let row {
        if let column = place.column {
          let cell = Int(edges.caller(row: row).cells) + column
          passed.append(EdgePassage.word(edges.number(at: cell), marks))
        }
      } else {
        outermost = (skips || isInlined ? marks : marks.union(.isCalled), place.column)
      }
      (row, skips) = (place.row, false)
    }
    let inside = passed.count - start
    if inside > 0 { passed[passed.count - 1] |= UInt32(EdgeMarks.isLast.rawValue) }
    most = max(most, inside + 1)
    sites.append(
      outermost.map { outermost in
        Site(
          outermost.marks, column: outermost.column, edges.caller(row: row, isSkipping: skips),
          at: inside > 0 ? start : 0)
      } ?? .none)
  }
}
