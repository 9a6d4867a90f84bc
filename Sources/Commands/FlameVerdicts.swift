import Analysis
import Reports

/// Which functions of a comparison changed by more than noise, for pictures that show all of them.
struct FlameVerdicts {
  private let test: ComparisonTable.Test?
  private var verdicts: [String: ComparisonTable.Verdict] = [:]

  /// Compares what functions cost with their callees, as `diff` does; nil where it cannot.
  init?(_ compared: ComparedProfiles, _ input: CommandInput, isByPackage: Bool) {
    do throws(CommandError) {
      var sides = ComparisonSides(order: .cum)
      sides.isByPackage = isByPackage
      try sides.prepare(compared, input)
      var settings = try DiffCommand.settings(input.options.comparison, sides)
      _ = try NoiseFloor.kept(input, sides, &settings)
      let outcome = try ComparisonMaker(
        sides: sides, settings: settings, results: try BenchmarkResults(input), isSplit: false
      ).outcome()
      test = ComparisonTabulation(outcome, sides, limit: 1).table.test
      for node in outcome.comparison.nodes {
        verdicts[node.name] = ComparisonTable.Verdict(node.verdict)
      }
    } catch {
      return nil
    }
  }

  /// What became of the functions of a difference, or of what is compared; nil where nothing is.
  init?(_ input: CommandInput) {
    guard let compared = input.compared ?? input.sidesOfDifference else { return nil }
    self.init(compared, input, isByPackage: false)
  }

  /// What became of a function; nil where nothing was tested.
  func verdict(of name: String) -> ComparisonTable.Verdict? {
    test == nil ? nil : verdicts[name]
  }

  /// Notes in a graph what became of each frame's function.
  func mark(_ flame: inout FlameGraph) {
    guard let test else { return }
    flame.test = test
    for index in flame.frames.indices {
      flame.frames[index].verdict = verdicts[flame.frames[index].name]
    }
  }
}

extension CommandInput {
  /// Both sides of a profile that is a difference; one that was scaled no longer says how many
  /// samples it had.
  var sidesOfDifference: ComparedProfiles? {
    guard !options.normalize, let sides = profile.sidesOfDifference else { return nil }
    return ComparedProfiles(
      base: [NamedProfile("", sides.base)], new: [NamedProfile("", sides.new)])
  }
}
