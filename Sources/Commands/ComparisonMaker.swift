import Analysis
import Profiles
import Statistics

/// Compares sides as the options want it: as wholes, or benchmark by benchmark.
struct ComparisonMaker {
  let sides: ComparisonSides
  let settings: ComparisonSettings
  let results: BenchmarkResults?
  let isSplit: Bool

  /// What was compared, and which benchmarks were not.
  struct Outcome {
    var comparison: ProfileComparison
    var leftOut: [String] = []
    var isSplit = false
  }

  func outcome() throws(CommandError) -> Outcome {
    let needsParts = settings.normalization == .ops || isSplit
    guard needsParts else {
      let (base, new) = sides.measured(within: settings.isWithinBenchmark)
      return Outcome(comparison: ProfileComparison(base: base, new: new, settings))
    }
    guard !sides.benchmarks.isEmpty else { throw .noBenchmarks }
    var outcome = Outcome(comparison: ProfileComparison(base: [], new: [], settings))
    var parts: [ComparedPart] = []
    for benchmark in sides.benchmarks {
      if let part = try part(benchmark) {
        parts.append(part)
      } else {
        outcome.leftOut.append(benchmark)
      }
    }
    guard !parts.isEmpty else { throw .noCommonBenchmarks(outcome.leftOut) }
    var settings = settings
    settings.isWithinBenchmark = true
    outcome.comparison = ProfileComparison(parts: parts, settings)
    outcome.isSplit = parts.count > 1
    return outcome
  }

  private func part(_ benchmark: String) throws(CommandError) -> ComparedPart? {
    guard let (base, new) = sides.measured(benchmark: benchmark) else { return nil }
    var part = ComparedPart(benchmark, base: base, new: new)
    guard settings.normalization == .ops else { return part }
    let (type, unit) = sides.type
    guard let results else { throw .noOperations }
    guard BenchmarkResults.measures(type, unit: unit) else {
      throw .noOperationCost(type: type, unit: unit)
    }
    part.costs = results.costs(of: benchmark, type: type, unit: unit)
    return part.costs == nil ? nil : part
  }
}
