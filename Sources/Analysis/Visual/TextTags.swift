import Profiles

/// Numbers what the texts of samples read, all texts of a sample together; 0 stands for none.
///
/// The order of a sample's labels makes no difference, and neither do two texts in a profile's
/// table that read the same. O(labels).
struct TextTags {
  /// The last line of some texts, and the number of those before it.
  private struct Step {
    let before: UInt32
    let line: UInt32
  }

  private let strings: StringTable
  private let baseKey = Profile.baseLabel.key
  /// Keys and texts as they stand in labels, and the line that each pair reads.
  private var pairs = PairNumbers()
  private var linesOfPairs: [UInt32] = []
  private var lines = TextNumbers()
  /// All texts met so far and their beginnings; the first has number 1.
  private var steps: [Step] = []
  private var stepNumbers = PairNumbers()
  /// The lines of the sample at hand.
  private var current: [UInt32] = []

  init(_ strings: StringTable) {
    self.strings = strings
  }

  /// How many numbers there are, with 0; some are only of beginnings of texts.
  var count: Int { steps.count + 1 }

  /// The number of a sample's texts.
  mutating func number(of labels: [Label]) -> UInt32 {
    current.removeAll(keepingCapacity: true)
    for label in labels {
      guard case .text(let text) = label.value else { continue }
      let line = line(label.key, text)
      if line != PairNumbers.none { current.append(line) }
    }
    if current.count > 1 { current.sort() }
    var number: UInt32 = 0
    for line in current {
      let step = Int(stepNumbers.number(number, line))
      if step == steps.count { steps.append(Step(before: number, line: line)) }
      number = UInt32(truncatingIfNeeded: step + 1)
    }
    return number
  }

  /// What texts read, in order.
  func lines(of number: UInt32) -> [String] {
    var found: [String] = []
    var number = number
    while number > 0 {
      let step = steps[Int(number) - 1]
      found.append(lines.texts[Int(step.line)])
      number = step.before
    }
    return found.sorted { $0.utf8Precedes($1) }
  }

  /// The number of what a text reads with its key; none for the mark of a base.
  private mutating func line(_ key: StringID, _ text: StringID) -> UInt32 {
    let pair = Int(pairs.number(key.rawValue, text.rawValue))
    if pair == linesOfPairs.count {
      let name = strings[key]
      linesOfPairs.append(
        name == baseKey ? PairNumbers.none : lines.number(name + ":" + strings[text]))
    }
    return linesOfPairs[pair]
  }
}
