import Profiles

/// Adds up the edges between a few of the nodes of a view, over all its stacks.
///
/// It follows what changes from one stack to the next, as `NodeSums` does: what a stack's locations
/// stand for is fetched before any of it is looked at, so that the processor waits for many at once,
/// then the edges they pass are picked out, then opened. Samples without a value or divisor are
/// passed over. O(locations that differ between neighbours, with their edges).
struct CellWalk {
  typealias Site = CellSites.Site

  /// The edges that were found.
  private(set) var edges: NumberedEdges
  private let sites: CellSites

  /// Walks over all stacks, for edges over kept nodes to some of them; nil where there are too many,
  /// or sums may not fit.
  init?(_ view: ProfileView, _ kept: [Bool]?, to isTarget: [Bool]?) {
    let values = view.addedUp
    guard values.overflow == .wraps || SumWidth.fits64Bits(values.values), let kept,
      var edges = NumberedEdges(over: kept, to: isTarget),
      let sites = CellSites(view.nodes, &edges)
    else { return nil }
    self.sites = sites
    self.edges = consume edges
    visit(view.profile.samples.stacks, values)
  }

  private mutating func visit(_ stacks: StackTable, _ values: SampleValues) {
    var siteArray = Array(repeating: Site.none, count: stacks.deepest + 1)
    var callerArray = Array(repeating: edges.caller(row: nil), count: stacks.deepest + 1)
    var passages = Array(repeating: EdgePassage(), count: 1024 + sites.most)
    var open = OpenEdges()
    var levels = siteArray.mutableSpan
    var callers = callerArray.mutableSpan
    let divisors = values.divisors ?? []
    var cursor = stacks.makeCursor()
    while cursor.advanceWithoutReading() {
      let value = values.values[cursor.sample]
      let divisor = divisors.isEmpty ? 0 : divisors[cursor.sample]
      guard value != 0 || divisor != 0 else { continue }
      cursor.read { fetch($0, from: $1, &levels) }
      var depth = cursor.shared
      open.close(below: depth, &edges.marks, &edges.weights)
      while depth < cursor.depth {
        let stop = pick(depth..<cursor.depth, levels.span, &callers, &passages)
        open.open(passages.span.extracting(0..<stop.count), &edges.marks)
        if stop.missing != 0 { _ = edges.number(at: stop.missing) }
        depth = stop.depth
      }
      open.running &+= value
    }
    open.close(below: 0, &edges.marks, &edges.weights)
  }

  @inline(__always)
  private func fetch(
    _ leafFirst: Span<UInt32>, from depth: Int, _ levels: inout MutableSpan<Site>
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

  /// Why picking stopped, and above which depth.
  private struct Stop {
    var depth: Int
    /// How many edges were picked.
    var count = 0
    /// The cell of an edge that has to be numbered first; 0 if all was picked there was room for.
    var missing = 0
  }

  /// Picks out the edges that locations pass, and notes what calls below each.
  @inline(__always)
  private func pick(
    _ depths: Range<Int>, _ levels: Span<Site>, _ callers: inout MutableSpan<Caller>,
    _ passageArray: inout [EdgePassage]
  ) -> Stop {
    let passed = sites.passed.span
    let numbers = edges.numbers.span
    let room = passageArray.count &- sites.most
    var passages = passageArray.mutableSpan
    var caller = callers[depths.lowerBound]
    var stop = Stop(depth: depths.lowerBound)
    while stop.depth < depths.upperBound, stop.count < room {
      let site = levels[stop.depth]
      let cell = site.cell(from: caller)
      let number = numbers[cell]
      if number == NumberedEdges.none {
        stop.missing = cell
        break
      }
      stop.depth &+= 1
      let word = number &<< 8 | site.marks | caller.marks
      passages[stop.count] = EdgePassage(word: word, at: stop.depth)
      stop.count &+= Int(site.isTarget)
      var place = site.place
      while place != 0 {
        let inside = passed[place]
        passages[stop.count] = EdgePassage(word: inside, at: stop.depth)
        stop.count &+= 1
        let isLast = inside & UInt32(EdgeMarks.isLast.rawValue) != 0
        place = isLast ? 0 : place &+ 1
      }
      caller = site.isKept ? site.caller : caller.skipping
      callers[stop.depth] = caller
    }
    return stop
  }
}
