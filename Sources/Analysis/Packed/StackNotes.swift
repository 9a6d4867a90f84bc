/// Packs the stacks of a view while a walk adds up its nodes.
///
/// The walk writes symbols to `room` itself, from `written` on.
struct StackNotes {
  /// The symbols of all nodes, without marks; `noSymbol` for those that are not noted.
  let symbols: [UInt16]
  private let nodes: [UInt32]
  private let isInlined: [Bool]
  /// The symbols of the current part, and room for more.
  var room: [UInt16] = [0]
  /// Where the next symbol goes.
  private(set) var written = 0
  private var current = PackedStacks.Part()
  private var parts: [PackedStacks.Part] = []
  private var deepest = 0
  private var symbolCount = 0
  private var partLength = 1 << 10
  private var isNoting: Bool
  private let hasDivisors: Bool
  /// How many frames of the stack before are noted.
  private var height: UInt32 = 0

  /// Stands for no symbol, where marks are zero.
  static let noSymbol = PackedStacks.none & ~PackedStacks.Marks.mask

  private static var longestPart: Int { 1 << 18 }

  /// Begins to note stacks over some nodes, each with a divisor or none.
  init(_ table: NodeTable, over nodes: [UInt32], hasDivisors: Bool = false) {
    var symbols = Array(repeating: Self.noSymbol, count: table.infos.count)
    for (number, node) in nodes.enumerated() {
      symbols[Int(node)] = UInt16(truncatingIfNeeded: number) &<< PackedStacks.Marks.width
    }
    self.symbols = symbols
    self.nodes = nodes
    isNoting = !nodes.isEmpty
    self.hasDivisors = hasDivisors
    isInlined = isNoting ? table.inlinedNodes : []
  }

  /// Makes room for so many symbols; false where that ends the noting, as it takes too much.
  @inline(__always)
  mutating func makeRoom(for needed: Int) -> Bool {
    if !isNoting || written &+ needed < room.count { return true }
    return beginPart(needed)
  }

  private mutating func beginPart(_ needed: Int) -> Bool {
    endPart()
    guard symbolCount < PackedStacks.mostSymbols, needed < Self.longestPart else {
      isNoting = false
      room = [0]
      parts = []
      written = 0
      return false
    }
    partLength = max(needed + 1, min(partLength * 4, Self.longestPart))
    room = Array(repeating: 0, count: partLength)
    return true
  }

  private mutating func endPart() {
    guard !current.heads.isEmpty else { return }
    symbolCount += written
    swap(&current.symbols, &room)
    parts.append(current)
    room = []
    current = PackedStacks.Part()
    written = 0
  }

  /// Ends a stack whose symbols are written; it is added to the one before where it is the same.
  @inline(__always)
  mutating func add(_ shared: UInt32, _ place: StackPlace, value: Int64, divisor: Int64) {
    guard isNoting else { return }
    let added = place.frames &- shared
    if added == 0, shared == height, let last = current.heads.indices.last {
      current.heads[last].value &+= value
      if hasDivisors { current.divisors[last] &+= divisor }
      return
    }
    current.heads.append(PackedStacks.Head(shared: shared, added: added, value: value))
    if hasDivisors { current.divisors.append(divisor) }
    written &+= Int(added)
    height = place.frames
    deepest = max(deepest, Int(height))
  }

  /// Ends noting.
  mutating func end() {
    if isNoting { endPart() }
  }

  /// The stacks, if they were noted.
  var packed: PackedStacks? {
    guard isNoting else { return nil }
    return PackedStacks(nodes: nodes, isInlined: isInlined, parts: parts, deepest: deepest)
  }
}
