import Analysis
import Profiles
import Reports
import Units

/// The one unit that all values of a graph are printed in.
///
/// The smallest value shown decides, unless it would make the largest unreadable; so the same
/// profile may print seconds or milliseconds, depending on how much of it is shown. Scripts that
/// read pprof's reports rely on just that.
enum OutputUnit {
  /// Values a hundred times smaller than a unit can still be seen in it.
  private static let visibleFraction: Int64 = 100

  /// The unit to print in; as asked, where the user asked for one.
  static func chosen(
    _ format: ValueFormat, _ graph: CallGraph, _ total: Int64, allowsFractions: Bool = true
  ) -> String {
    guard format.outputUnit == "minimum", !graph.listed.isEmpty else { return format.outputUnit }
    let smallest = smallestValue(graph)
    let smallestOrTotal = smallest == 0 ? total : smallest
    let least = format.scaledByRatio(smallestOrTotal)
    let most = format.scaledByRatio(total)
    let leastUnit = unit(of: least, format)
    var unit = leastUnit
    var enlarged = least.multipliedReportingOverflow(by: visibleFraction)
    if graph.overflow == .wraps { enlarged.overflow = false }
    if allowsFractions, leastUnit != self.unit(of: most, format), !enlarged.overflow,
      enlarged.partialValue < most
    {
      unit = self.unit(of: enlarged.partialValue, format)
    }
    return unit.isEmpty ? format.sampleUnit : unit
  }

  private static func unit(of value: Int64, _ format: ValueFormat) -> String {
    Quantity(value, format.sampleUnit).scaled(to: "minimum").unit
  }

  /// The smallest size that a node has; 0 where none has any.
  private static func smallestValue(_ graph: CallGraph) -> Int64 {
    var smallest: Int64 = 0
    for id in graph.listed {
      let flat = graph.overflow.size(graph[id].flatValue)
      let value = flat == 0 ? graph.overflow.size(graph[id].cumValue) : flat
      if value > 0, smallest == 0 || value < smallest { smallest = value }
    }
    return smallest
  }
}
