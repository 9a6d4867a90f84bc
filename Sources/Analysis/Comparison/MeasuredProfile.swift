import Profiles

/// What one profile says of a node, or of several together.
package struct NodeMeasurement: Sendable, Equatable {
  /// The value that reports show.
  package var value: Int64 = 0
  /// The number of events behind it, or their weight.
  package var weight = 0.0
  /// The squares of the events' weights added up; the same where each weighs one.
  package var squaredWeight = 0.0

  /// Nothing measured.
  package init() {}

  /// A value with the events behind it.
  package init(value: Int64, weight: Double, squaredWeight: Double) {
    self.value = value
    self.weight = weight
    self.squaredWeight = squaredWeight
  }

  /// As many events of equal weight as would vary as much (Kish 1965).
  package var effectiveCount: Double {
    squaredWeight > 0 ? weight * weight / squaredWeight : 0
  }

  static func + (left: NodeMeasurement, right: NodeMeasurement) -> NodeMeasurement {
    let (sum, overflow) = left.value.addingReportingOverflow(right.value)
    return NodeMeasurement(
      value: overflow ? (right.value < 0 ? .min : .max) : sum,
      weight: left.weight + right.weight,
      squaredWeight: left.squaredWeight + right.squaredWeight)
  }
}

/// One profile of a comparison: all its nodes by name, flat or cum, with the events behind them.
package struct MeasuredProfile: Sendable {
  /// Nodes that cost anything, by printable name; those of one name are one.
  package private(set) var nodes: [String: NodeMeasurement] = [:]
  /// The same without callees; nil where `nodes` are measured so themselves.
  private(set) var own: [String: NodeMeasurement]?
  /// All samples that are compared.
  package private(set) var total = NodeMeasurement()
  /// The samples outside of the benchmark that the comparison is restricted to.
  package private(set) var outside = NodeMeasurement()
  /// Why nothing can be tested, if so.
  package let untestable: Untestable?
  /// Whether values are sampled allocations.
  package let isHeap: Bool
  package let durationNanoseconds: Int64

  /// Measures the nodes of a view, only within one benchmark if asked for.
  package init(
    _ view: ProfileView, _ recovery: CountRecovery, order: CallGraph.Order,
    within roots: BenchmarkRoots? = nil
  ) {
    var untestable: Untestable?
    if case .none(let reason) = recovery.rule { untestable = reason }
    if view.values.divisors != nil { untestable = .means }
    self.untestable = untestable
    isHeap = recovery.isHeap
    durationNanoseconds = view.profile.durationNanoseconds
    let counts = untestable == nil ? SampleCounts(view.profile, recovery) : nil
    let isInside = roots?.ofSample.map { $0 != nil }
    let inside = Columns(view, counts, keeping: isInside)
    total = inside.total
    nodes = Self.measured(inside, view, order)
    if order == .cum { own = Self.measured(inside, view, .flat) }
    if let isInside { outside = Columns(view, counts, keeping: isInside.map { !$0 }).total }
  }

  private static func measured(
    _ columns: Columns, _ view: ProfileView, _ order: CallGraph.Order
  ) -> [String: NodeMeasurement] {
    var nodes: [String: NodeMeasurement] = [:]
    let stacks = view.profile.samples.stacks
    let weights = columns.weights.map { (NodeSums(view.nodes, stacks: stacks, values: $0.values)) }
    let squares = columns.squares.map { (NodeSums(view.nodes, stacks: stacks, values: $0.values)) }
    var valued = view
    valued.values.values = columns.values
    for (index, node) in CallGraph(valued, withEdges: false).nodes.enumerated() {
      var measurement = NodeMeasurement()
      measurement.value = order == .flat ? node.flatValue : node.cumValue
      measurement.weight = columns.weights?.number(weights?.sum(index, order) ?? 0) ?? 0
      measurement.squaredWeight =
        columns.squares?.number(squares?.sum(index, order) ?? 0) ?? measurement.weight
      guard measurement.value != 0 || measurement.weight != 0 else { continue }
      nodes[node.info.printableName] =
        (nodes[node.info.printableName] ?? NodeMeasurement()) + measurement
    }
    return nodes
  }
}

/// The samples of a view that are compared, as columns.
private struct Columns {
  var values: [Int64]
  var weights: FixedPoint?
  var squares: FixedPoint?
  private let divisors: [Int64]?

  init(_ view: ProfileView, _ counts: SampleCounts?, keeping isKept: [Bool]?) {
    values = view.values.values
    weights = counts?.weights
    squares = counts?.squares
    divisors = view.values.divisors
    guard let isKept else { return }
    for index in values.indices where !isKept[index] { values[index] = 0 }
    weights?.keep(isKept)
    squares?.keep(isKept)
  }

  var total: NodeMeasurement {
    let weight = Self.sum(weights) ?? 0
    let squared = Self.sum(squares) ?? weight
    return NodeMeasurement(
      value: SampleValues(values: values, divisors: divisors).signedTotal, weight: weight,
      squaredWeight: squared)
  }

  private static func sum(_ column: FixedPoint?) -> Double? {
    column.map { $0.number($0.values.reduce(0, &+)) }
  }
}

extension SampleValues {
  /// The values added up with their signs, as a mean where there are divisors.
  fileprivate var signedTotal: Int64 {
    let sum = values.reduce(Int128(0)) { $0 + Int128($1) }
    let divisor = (divisors ?? []).reduce(Int128(0)) { $0 + Int128($1) }
    return Int64(clamping: divisor == 0 ? sum : sum / divisor)
  }
}

extension NodeSums {
  fileprivate func sum(_ index: Int, _ order: CallGraph.Order) -> Int64 {
    order == .flat ? flat[index] : cum[index]
  }
}
