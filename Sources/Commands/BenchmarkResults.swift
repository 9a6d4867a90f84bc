import Analysis
import Benchstat
import Profiles
import Statistics

/// What benchmarks said of themselves on both sides, beside their profiles.
struct BenchmarkResults {
  private let base: BenchmarkSummary
  private let new: BenchmarkSummary

  /// Reads the files that the options name, if they do.
  init?(_ input: CommandInput) throws(CommandError) {
    guard let files = input.options.comparison.results else { return nil }
    base = try Self.summary(files.base, input)
    new = try Self.summary(files.new, input)
  }

  private static func summary(_ file: String, _ input: CommandInput) throws(CommandError)
    -> BenchmarkSummary
  {
    do throws(UnreadableFile) {
      return BenchmarkSummary(try input.environment.contents(file))
    } catch {
      throw .unreadable(error)
    }
  }

  /// What an operation of a profile's benchmark costs in values of a type; nil where either side
  /// does not say, or says it of several sub-benchmarks.
  func costs(of benchmark: String, type: String, unit: String) -> OperationCosts? {
    guard let measure = Self.measure(type, unit),
      let base = Self.cost(base, benchmark, measure),
      let new = Self.cost(new, benchmark, measure)
    else { return nil }
    return OperationCosts(base: base, new: new)
  }

  /// Whether operations have a cost in values of a type.
  static func measures(_ type: String, unit: String) -> Bool { measure(type, unit) != nil }

  private typealias Measure = (unit: String, factor: Double)

  private static func measure(_ type: String, _ unit: String) -> Measure? {
    switch (type, unit) {
    case (_, "nanoseconds") where type == "cpu": ("sec/op", 1e9)
    case ("alloc_space", "bytes"): ("B/op", 1)
    case ("alloc_objects", "count"): ("allocs/op", 1)
    default: nil
    }
  }

  private static func cost(
    _ summary: BenchmarkSummary, _ benchmark: String, _ measure: Measure
  ) -> OperationCosts.Cost? {
    let entries = summary.entries.filter { entry in
      entry.package.isEmpty
        ? benchmark.hasSuffix("." + entry.function)
        : benchmark == entry.package + "." + entry.function
    }
    guard entries.count == 1, let values = entries[0].values[measure.unit],
      let typical = TypicalValue(values)
    else { return nil }
    return .init(value: typical.median * measure.factor, logVariance: typical.logVariance)
  }

  /// The new side's measurements in a unit, of benchmarks of a name or of all.
  func measurements(of benchmark: String?, in unit: String) -> [(name: String, values: [Double])] {
    new.entries.compactMap { entry in
      guard benchmark == nil || [entry.name, entry.function].contains(benchmark),
        let values = entry.values[unit]
      else { return nil }
      return (entry.name, values)
    }
  }
}
