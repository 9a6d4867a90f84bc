import Analysis
import Profiles
import Reports
import Units

/// `traces`: the stack of every sample.
enum TracesCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    // File paths stay as recorded here, whatever the options strip elsewhere.
    let basis = try ReportBasis(input) { $0.trimming = nil }
    let names = basis.view.nodes.infos.map(\.printableName)
    let list = StackList(names: names, stacks: stacks(basis))
    return CommandResult(
      .report(Report(header: basis.header, body: .stacks(list))), notices: basis.notices)
  }

  private static func stacks(_ basis: ReportBasis) -> [StackList.Stack] {
    let profile = basis.view.profile
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    var stacks: [StackList.Stack] = []
    profile.samples.stacks.forEach { (sample, rootFirst, _) in
      cursor.next(into: &labels)
      guard !rootFirst.isEmpty else { return }
      var frames: [StackList.Frame] = []
      frames.reserveCapacity(rootFirst.count)
      for index in rootFirst.indices.reversed() {
        frames += basis.view.nodes.frames(of: rootFirst[index])
      }
      stacks.append(
        StackList.Stack(
          labels: listed(labels, profile.strings, basis.labelUnits),
          value: basis.view.values.mean(of: sample), frames: frames))
    }
    return stacks
  }

  /// A sample's labels as they are listed: numbers in the one unit of their key.
  private static func listed(_ labels: [Label], _ strings: StringTable, _ units: LabelUnits)
    -> SampleLabels
  {
    var grouped = SampleLabels(labels, strings)
    for index in grouped.numbers.indices {
      let unit = units[grouped.numbers[index].key]
      grouped.numbers[index].values = grouped.numbers[index].values.map {
        Quantity($0.value, unit)
      }
    }
    grouped.sort { $0.rightAligned(to: StackList.keyWidth) + ":" }
    return grouped
  }
}

extension NodeTable {
  /// The frames of a location, innermost first; all but the last were inlined, or all.
  fileprivate func frames(of location: LocationID) -> [StackList.Frame] {
    let nodes = nodes(of: location)
    return nodes.indices.map {
      StackList.Frame(
        name: Int32(truncatingIfNeeded: nodes[$0]),
        isInlined: $0 + 1 < nodes.endIndex || isInlined(location))
    }
  }
}

extension SampleValues {
  /// A sample's value, divided where means are wanted.
  func mean(of sample: Int) -> Int64 {
    let divisor = divisors?[sample] ?? 0
    guard divisor != 0 else { return values[sample] }
    return values[sample].dividedReportingOverflow(by: divisor).partialValue
  }
}
