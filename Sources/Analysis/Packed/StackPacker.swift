import Profiles

/// Packs the stacks of a view; O(frames of locations that differ between neighbours).
struct StackPacker {
  /// A depth of the current stack: what is packed above it.
  private struct Level {
    /// How many frames are.
    var height: UInt32 = 0
    /// The node of the last of them.
    var last = PackedStacks.none
    /// Whether nodes that are not packed follow that.
    var isResidual = false
  }

  private let sites: PackedSites
  private(set) var parts: [PackedStacks.Part] = []
  private(set) var deepest = 0
  private var symbolCount = 0
  private var current = PackedStacks.Part()
  /// The current part's symbols, and room for more.
  private var symbols: [UInt16] = []
  private var written = 0

  private static var partLength: Int { 1 << 18 }

  /// Packs nothing yet.
  init(_ sites: PackedSites) {
    self.sites = sites
  }

  /// Packs all stacks that have a value or a divisor; false if that takes too much room.
  mutating func pack(_ stacks: StackTable, _ values: SampleValues) -> Bool {
    var levels = Array(repeating: Level(), count: stacks.deepest + 1)
    var words = Array(repeating: UInt64(0), count: stacks.deepest + 1)
    var cursor = stacks.makeCursor()
    var height = UInt32(0)
    while cursor.advanceWithoutReading() {
      let value = values.values[cursor.sample]
      let divisor = values.divisors?[cursor.sample] ?? 0
      guard value != 0 || divisor != 0 else { continue }
      cursor.read()
      let changed = cursor.shared..<cursor.depth
      let needed = fetch(cursor.stack.span, changed, &words)
      guard makeRoom(needed) else { return false }
      let shared = levels[changed.lowerBound].height
      let added = write(words.span, changed, &levels)
      let isRepeated = added == 0 && shared == height
      height = shared &+ UInt32(truncatingIfNeeded: added)
      deepest = max(deepest, Int(height))
      let head = PackedStacks.Head(
        shared: shared, added: UInt32(truncatingIfNeeded: added), value: value)
      add(head, divisor: values.divisors == nil ? nil : divisor, isRepeated: isRepeated)
    }
    endPart()
    return true
  }

  /// Looks up what locations stand for before any is written, so that the processor waits for many
  /// at once; returns how many symbols that is at most.
  @inline(__always)
  private func fetch(
    _ stack: Span<LocationID>, _ depths: Range<Int>, _ wordArray: inout [UInt64]
  ) -> Int {
    let known = sites.words.span
    var words = wordArray.mutableSpan
    var needed = 0
    var depth = depths.lowerBound
    while depth < depths.upperBound {
      let word = known[Int(stack[depth].rawValue)]
      words[depth] = word
      needed &+= sites.count(word)
      depth &+= 1
    }
    return needed
  }

  private mutating func makeRoom(_ needed: Int) -> Bool {
    guard written &+ needed > symbols.count else { return true }
    endPart()
    guard symbolCount &+ needed <= PackedStacks.mostSymbols else { return false }
    symbols = Array(repeating: 0, count: max(Self.partLength, needed))
    return true
  }

  private mutating func endPart() {
    guard !current.heads.isEmpty else { return }
    current.symbols = Array(symbols[..<written])
    symbolCount += written
    parts.append(current)
    current = PackedStacks.Part()
    written = 0
  }

  private mutating func add(_ head: PackedStacks.Head, divisor: Int64?, isRepeated: Bool) {
    if isRepeated, !current.heads.isEmpty {
      current.heads[current.heads.count - 1].value &+= head.value
      if let divisor { current.divisors[current.divisors.count - 1] &+= divisor }
    } else {
      current.heads.append(head)
      if let divisor { current.divisors.append(divisor) }
    }
  }

  /// Writes the symbols of locations; returns how many.
  @inline(__always)
  private mutating func write(
    _ words: Span<UInt64>, _ depths: Range<Int>, _ levelArray: inout [Level]
  ) -> Int {
    let (start, lists) = (written, sites.lists)
    var levels = levelArray.mutableSpan
    let height = levels[depths.lowerBound].height
    var output = PackedOutput(
      start, levels[depths.lowerBound].last, levels[depths.lowerBound].isResidual)
    do {
      var room = symbols.mutableSpan
      for depth in depths {
        output.write(words[depth], lists.span, to: &room)
        levels[depth &+ 1] = Level(
          height: height &+ UInt32(truncatingIfNeeded: output.place &- start), last: output.last,
          isResidual: output.isResidual)
      }
    }
    written = output.place
    return output.place &- start
  }
}

/// Where the next symbol goes, and what was written before.
private struct PackedOutput {
  private(set) var place: Int
  private(set) var last: UInt16
  private(set) var isResidual: Bool

  init(_ place: Int, _ last: UInt16, _ isResidual: Bool) {
    self.place = place
    self.last = last
    self.isResidual = isResidual
  }

  /// Writes a location's symbols.
  @inline(__always)
  mutating func write(_ word: UInt64, _ lists: Span<UInt16>, to room: inout MutableSpan<UInt16>) {
    write(PackedSites.first(word), to: &room)
    write(PackedSites.second(word), to: &room)
    let rest = PackedSites.rest(word)
    if rest != 0 {
      for index in rest &+ 1...rest &+ Int(lists[rest]) { write(lists[index], to: &room) }
    }
    if PackedSites.skipsInside(word) { isResidual = true }
  }

  /// Writes a symbol unless it is none or its node was the last; without a branch, as a guess is
  /// often wrong.
  @inline(__always)
  private mutating func write(_ symbol: UInt16, to room: inout MutableSpan<UInt16>) {
    let isFrame = symbol != PackedStacks.none
    let node = symbol &>> PackedStacks.Marks.width
    room[place] = symbol | (isResidual ? PackedStacks.Marks.isResidual.rawValue : 0)
    place &+= (isFrame ? 1 : 0) & (node != last ? 1 : 0)
    last = isFrame ? node : last
    isResidual = isFrame ? false : isResidual
  }
}
