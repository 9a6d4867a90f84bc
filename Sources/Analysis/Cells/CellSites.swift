import Profiles

/// What locations add to a walk over kept nodes that have cells, a word each, so that a visit misses
/// the cache once.
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
    /// The most columns, and the most places.
    fileprivate static let mostColumns = 1 << 12
    fileprivate static let mostPlaces = 1 << 22

    private init(word: UInt64) {
      self.word = word
    }

    fileprivate init(
      _ marks: EdgeMarks, column: Int?, caller cells: Int, isSkipping: Bool, at place: Int
    ) {
      let target =
        column.map { UInt64(truncatingIfNeeded: $0) &<< Self.column | Self.targetBit } ?? 0
      word =
        UInt64(marks.rawValue) | target | Self.keptBit | (isSkipping ? Self.residualBit : 0)
        | UInt64(truncatingIfNeeded: cells) &<< Self.cells
        | UInt64(truncatingIfNeeded: place) &<< Self.place
    }

    @inline(__always) var isKept: Bool { word & Self.keptBit != 0 }
    /// 1 where an edge to the outermost kept node is wanted.
    @inline(__always) var isTarget: Int { Int(truncatingIfNeeded: word &>> 4 & 1) }
    /// The edge from a caller to the outermost kept node, as the lower half of a passage.
    @inline(__always)
    func edge(from caller: Caller) -> UInt32 {
      let word = UInt32(truncatingIfNeeded: self.word)
      return caller.word &+ (word & 0xf_ff00) | (word & 0xf)
    }
    /// The innermost kept node as a caller.
    @inline(__always) var caller: Caller {
      let cells = UInt32(truncatingIfNeeded: word &>> Self.cells) & 0x3f_ffff
      return Caller(word: cells &<< 8 | UInt32(truncatingIfNeeded: word &>> 6 & 1))
    }
    /// Where the edges inside stand in `passed`, behind their number; 0 if there are none.
    @inline(__always) var place: Int { Int(truncatingIfNeeded: word &>> Self.place) }
  }

  private(set) var sites: [Site] = []
  /// The edges inside of locations, as lower halves of passages, behind their number.
  private(set) var passed: [UInt32] = [0]
  /// The most edges of a location.
  private(set) var most = 1

  /// Lays out the nodes of all locations; nil if words can't hold them.
  init?(_ table: NodeTable, _ cells: EdgeCells) {
    guard cells.targets.count < Site.mostColumns else { return nil }
    let places = Self.places(table, cells)
    sites.reserveCapacity(table.starts.count)
    for location in table.locations {
      let nodes = table.nodes(of: location).reversed().lazy.map { places[Int($0)] }
      append(nodes, isInlined: table.isInlined(location))
    }
    guard passed.count < Site.mostPlaces else { return nil }
  }

  /// Where a kept node's edges are.
  private struct Place {
    /// Where those begin that it calls.
    var cells: Int
    var column: Int?
  }

  /// The places of all nodes; nil for those that are not kept.
  private static func places(_ table: NodeTable, _ cells: EdgeCells) -> [Place?] {
    var places: [Place?] = Array(repeating: nil, count: table.infos.count)
    for (row, node) in cells.nodes.enumerated() {
      places[Int(node)] = Place(cells: row * cells.targets.count)
    }
    for (column, node) in cells.targets.enumerated() { places[Int(node)]?.column = column }
    return places
  }

  private mutating func append(
    _ outermostFirst: some Collection<Place?>, isInlined: Bool
  ) {
    var outermost: (marks: EdgeMarks, column: Int?)?
    var caller = 0
    var skips = false
    let start = passed.count
    for place in outermostFirst {
      guard let place else {
        skips = true
        continue
      }
      let residual: EdgeMarks = skips ? [.passed, .isResidual] : .passed
      if outermost == nil {
        outermost = (skips || isInlined ? residual : residual.union(.isCalled), place.column)
      } else if let column = place.column {
        if passed.count == start { passed.append(0) }
        passed[start] += 1
        passed.append(EdgePassage.word(cell: caller + column, residual))
      }
      caller = place.cells
      skips = false
    }
    guard let outermost else {
      sites.append(.none)
      return
    }
    let inside = passed.count > start ? start : 0
    most = max(most, passed.count - start)
    sites.append(
      Site(
        outermost.marks, column: outermost.column, caller: caller, isSkipping: skips, at: inside))
  }
}
