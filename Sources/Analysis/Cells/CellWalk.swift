import Profiles

/// Adds up the edges between a few of the nodes of a view, over all its stacks.
///
/// It follows what changes from one stack to the next, as `NodeSums` does: what a stack's locations
/// stand for is fetched before any of it is looked at, so that the processor waits for many at once,
/// then the edges they pass are picked out, then opened. Samples without a value or divisor are
/// passed over. O(locations that differ between neighbours, with their edges).
struct CellWalk {
  /// The edges that were found.
  private(set) var cells: EdgeCells
  private let sites: CellSites

  /// Walks over all stacks, for edges over kept nodes to some of them; nil where there are too many,
  /// or sums may not fit.
  init?(_ view: ProfileView, _ kept: [Bool]?, to isTarget: [Bool]?) {
    let values = view.addedUp
    guard let kept, EdgeCells.suffice(for: kept, to: isTarget),
      values.overflow == .wraps || SumWidth.fits64Bits(values.values)
    else { return nil }
    let nodes = kept.indices.filter { kept[$0] }.map { UInt32(truncatingIfNeeded: $0) }
    cells = EdgeCells(nodes, to: isTarget)
    guard let sites = CellSites(view.nodes, cells) else { return nil }
    self.sites = sites
    visit(view.profile.samples.stacks, values)
  }

  private mutating func visit(_ stacks: StackTable, _ values: SampleValues) {
    var siteArray = Array(repeating: CellSites.Site.none, count: stacks.deepest + 1)
    var callerArray = Array(repeating: Caller(), count: stacks.deepest + 1)
    var passages: [EdgePassage] = []
    callerArray[0] = cells.noCaller
    var edges = OpenEdges()
    var (markArray, weightArray) = (cells.marks, cells.weights)
    (cells.marks, cells.weights) = ([], [])
    do {
      var levels = siteArray.mutableSpan
      var callers = callerArray.mutableSpan
      var marks = markArray.mutableSpan
      var weights = weightArray.mutableSpan
      let divisors = values.divisors ?? []
      var cursor = stacks.makeCursor()
      while cursor.advanceWithoutReading() {
        let value = values.values[cursor.sample]
        let divisor = divisors.isEmpty ? 0 : divisors[cursor.sample]
        guard value != 0 || divisor != 0 else { continue }
        cursor.read { fetch($0, from: $1, &levels) }
        var depth = cursor.shared
        edges.close(below: depth, &marks, &weights)
        while depth < cursor.depth {
          let picked = pick(depth..<cursor.depth, levels.span, &callers, &passages)
          edges.open(passages.span.extracting(0..<picked.count), &marks)
          depth = picked.depth
        }
        edges.running &+= value
      }
      edges.close(below: 0, &marks, &weights)
    }
    (cells.marks, cells.weights) = (markArray, weightArray)
  }

  @inline(__always)
  private func fetch(
    _ leafFirst: Span<UInt32>, from depth: Int, _ levels: inout MutableSpan<CellSites.Site>
  ) {
    let sites = sites.sites.span
    var depth = depth
    var place = leafFirst.count
    while place > 0 {
      place &-= 1
      levels[depth] = sites[Int(leafFirst[place])]
      depth &+= 1
    }
  }

  /// Picks out the edges that locations pass, and notes what calls below each, as far as there is
  /// room; returns how many, and the depth where it stopped.
  @inline(__always)
  private func pick(
    _ depths: Range<Int>, _ levels: Span<CellSites.Site>, _ callers: inout MutableSpan<Caller>,
    _ passageArray: inout [EdgePassage]
  ) -> (count: Int, depth: Int) {
    if passageArray.count < 1024 &+ sites.most {
      passageArray = Array(repeating: EdgePassage(), count: 1024 + sites.most)
    }
    let passed = sites.passed.span
    var passages = passageArray.mutableSpan
    let room = passages.count &- sites.most
    var caller = callers[depths.lowerBound]
    var depth = depths.lowerBound
    var count = 0
    while depth < depths.upperBound, count < room {
      let site = levels[depth]
      depth &+= 1
      passages[count] = EdgePassage(word: site.edge(from: caller), at: depth)
      count &+= site.isTarget
      var place = site.place
      if place != 0 {
        let end = place &+ Int(passed[place])
        while place < end {
          place &+= 1
          passages[count] = EdgePassage(word: passed[place], at: depth)
          count &+= 1
        }
      }
      caller = site.isKept ? site.caller : caller.skipping
      callers[depth] = caller
    }
    return (count, depth)
  }
}
