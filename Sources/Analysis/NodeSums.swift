import Profiles

/// The flat and cum values of all nodes over all samples.
struct NodeSums {
  private(set) var flat: [Int64] = []
  private(set) var cum: [Int64] = []
  /// The stacks over the nodes that were to be noted; nil where they took too much room.
  private(set) var packed: PackedStacks?

  /// Adds up a column of values.
  init(
    _ table: NodeTable, stacks: StackTable, values: [Int64], overflow: Overflow = .cuts
  ) {
    var column = SampleValues(values: values)
    column.overflow = overflow
    collect(table, stacks, column, StackNotes(table, over: []))
  }

  /// Adds up a view's values, and packs its stacks over some nodes, if any and if they fit.
  init(_ view: ProfileView, packing nodes: [UInt32] = []) {
    let notes = StackNotes(
      view.nodes, over: PackedStacks.canHold(nodes, view.values) ? nodes : [],
      hasDivisors: view.values.divisors != nil)
    collect(view.nodes, view.profile.samples.stacks, view.values, notes)
  }

  private mutating func collect(
    _ table: NodeTable, _ stacks: StackTable, _ values: SampleValues, _ notes: StackNotes
  ) {
    var notes = notes
    if values.overflow == .wraps || SumWidth.fits64Bits(values.values) {
      collect(NodeWalk<Int64>(table, stacks, values, &notes))
    } else {
      collect(NodeWalk<Int128>(table, stacks, values, &notes))
    }
    packed = notes.packed
  }

  private mutating func collect<Sum>(_ walk: NodeWalk<Sum>) {
    flat = walk.flat.map { Int64(clamping: $0) }
    cum = walk.cum.map { Int64(clamping: $0) }
  }
}

/// How wide sums have to be.
enum SumWidth {
  /// Whether no subset of the values can add up to more than 64 bits hold.
  static func fits64Bits(_ values: [Int64]) -> Bool {
    var magnitude: UInt64 = 0
    for value in values {
      let (sum, overflow) = magnitude.addingReportingOverflow(value.magnitude)
      guard !overflow, sum <= UInt64(Int64.max) else { return false }
      magnitude = sum
    }
    return true
  }
}
