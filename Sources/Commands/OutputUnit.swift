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
    let smallest = smallestValue(graph) ?? total
    let least = format.scaledByRatio(smallest)
    let most = format.scaledByRatio(total)
    let leastUnit = unit(of: least, format)
    var unit = leastUnit
    let enlarged = least.multipliedReportingOverflow(by: visibleFraction)
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

  private static func smallestValue(_ graph: CallGraph) -> Int64? {
    var smallest: UInt64 = 0
    for id in graph.listed {
      let flat = graph[id].flatValue.magnitude
      let value = flat == 0 ? graph[id].cumValue.magnitude : flat
      if value > 0, smallest == 0 || value < smallest { smallest = value }
    }
    return smallest == 0 ? nil : Int64(clamping: smallest)
  }
}
