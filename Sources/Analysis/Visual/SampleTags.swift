import Profiles

/// The tags of samples that pictures of graphs may show.
///
/// All texts of a sample together are one tag; each number is another, under the sample's texts. In
/// Go's pprof only numbers of the key `bytes` count. The mark of a base's samples is none.
///
/// A tag weighs nowhere more than all samples that have it. So those that are light as a whole are
/// left out before any stack is looked at: of positive values no more texts than fit in the whole
/// are left. O(samples + different sets of labels).
struct SampleTags {
  /// What a sample adds to the tags it has.
  struct Weight {
    var value: Int64
    var divisor: Int64

    init(_ values: SampleValues, _ sample: Int) {
      value = values.values[sample]
      divisor = values.divisors?[sample] ?? 0
    }

    var isNone: Bool { value == 0 && divisor == 0 }

    @inline(__always)
    static func += (left: inout Self, right: Self) {
      left.value &+= right.value
      left.divisor &+= right.divisor
    }
  }

  /// One tag of a sample.
  struct Occurrence {
    /// Which tag, among all there are.
    var tag: UInt32
    /// The number, where it stands for one.
    var value: Int64
  }

  /// A tag as it is shown.
  struct Kind {
    /// The number of its texts, 0 for none; numbers stand under the texts of their sample.
    var texts: UInt32
    var lines: [String]
    /// What it is a number of; nil for texts.
    var key: String?
  }

  /// All tags.
  private(set) var kinds: [Kind] = []
  /// The tags of each set of labels, one set after another.
  private(set) var occurrences: [Occurrence] = []
  /// Where each set's tags begin; one more entry than there are sets.
  private var starts: [Int] = []
  private let sets: LabelSets

  /// Finds the tags of a view that weigh at least so much as a whole.
  init(_ view: ProfileView, _ display: TagDisplay, atLeast least: Int64) {
    let cutoff = UInt64(max(least, 0))
    sets = LabelSets(view.profile.samples.labels) { !Weight(view.values, $0).isNone }
    var texts = TextTags(view.profile.strings)
    var numbers = NumberTags(view.profile.strings, display)
    let weights = TagWeights(sets, view.values.values, &texts, &numbers)
    find(weights, atLeast: cutoff, &texts, &numbers)
    dropLight(weights, below: cutoff)
  }

  /// Where the tags of a sample stand.
  @inline(__always)
  func range(of sample: Int) -> Range<Int> {
    let set = Int(sets.numbers[sample])
    return starts[set]..<starts[set + 1]
  }

  /// Finds the tags of each set, of which some numbers may prove to be light.
  private mutating func find(
    _ weights: TagWeights, atLeast cutoff: UInt64, _ texts: inout TextTags,
    _ numbers: inout NumberTags
  ) {
    var kindsOfTexts = Array(repeating: PairNumbers.none, count: texts.count)
    var labels: [Label] = []
    for set in 0..<sets.count {
      starts.append(occurrences.count)
      let number = Int(weights.textsOfSets[set])
      if number > 0, weights.texts[number] >= cutoff {
        if kindsOfTexts[number] == PairNumbers.none {
          kindsOfTexts[number] = UInt32(truncatingIfNeeded: kinds.count)
          let lines = texts.lines(of: weights.textsOfSets[set])
          kinds.append(Kind(texts: weights.textsOfSets[set], lines: lines, key: nil))
        }
        occurrences.append(Occurrence(tag: kindsOfTexts[number], value: 0))
      }
      guard weights.numbers[number] >= cutoff else { continue }
      sets.read(set, into: &labels)
      numbers.add(labels, under: weights.textsOfSets[set], to: &occurrences, &kinds)
    }
    starts.append(occurrences.count)
  }

  /// Drops the tags that weigh too little as a whole.
  private mutating func dropLight(_ weights: TagWeights, below cutoff: UInt64) {
    guard cutoff > 0 else { return }
    var wholes = Array(repeating: UInt64(0), count: kinds.count)
    for set in 0..<sets.count {
      for index in starts[set]..<starts[set + 1] {
        wholes[Int(occurrences[index].tag)].addSaturating(weights.sets[set])
      }
    }
    let numbers = renumber { wholes[$0] >= cutoff }
    var end = 0
    for set in 0..<sets.count {
      let range = starts[set]..<starts[set + 1]
      starts[set] = end
      for index in range {
        let number = numbers[Int(occurrences[index].tag)]
        guard number != PairNumbers.none else { continue }
        occurrences[end] = Occurrence(tag: number, value: occurrences[index].value)
        end += 1
      }
    }
    starts[sets.count] = end
    occurrences.removeSubrange(end...)
  }

  /// Keeps some of the tags; returns their new numbers.
  private mutating func renumber(where isKept: (Int) -> Bool) -> [UInt32] {
    var kept: [Kind] = []
    let numbers = kinds.indices.map { kind in
      guard isKept(kind) else { return PairNumbers.none }
      kept.append(kinds[kind])
      return UInt32(truncatingIfNeeded: kept.count - 1)
    }
    kinds = kept
    return numbers
  }
}

/// What samples weigh by the texts they have, regardless of signs.
private struct TagWeights {
  /// By set of labels.
  private(set) var sets: [UInt64]
  /// The number of each set's texts.
  private(set) var textsOfSets: [UInt32] = []
  /// By number of texts.
  private(set) var texts: [UInt64] = []
  /// The most that a number under some texts may weigh, by the number of these.
  private(set) var numbers: [UInt64] = []

  init(
    _ labelSets: LabelSets, _ values: [Int64], _ textTags: inout TextTags,
    _ numberTags: inout NumberTags
  ) {
    sets = Array(repeating: 0, count: labelSets.count)
    for (sample, set) in labelSets.numbers.enumerated() where set > 0 {
      sets[Int(set)].addSaturating(values[sample].magnitude)
    }
    var shown: [Int] = []
    var labels: [Label] = []
    for set in sets.indices {
      labelSets.read(set, into: &labels)
      textsOfSets.append(textTags.number(of: labels))
      shown.append(numberTags.shownCount(labels))
    }
    texts = Array(repeating: 0, count: textTags.count)
    numbers = texts
    for (set, number) in textsOfSets.enumerated() {
      texts[Int(number)].addSaturating(sets[set])
      for _ in 0..<shown[set] { numbers[Int(number)].addSaturating(sets[set]) }
    }
  }
}

extension UInt64 {
  /// Adds, up to the largest number there is.
  fileprivate mutating func addSaturating(_ other: UInt64) {
    let (sum, overflow) = addingReportingOverflow(other)
    self = overflow ? .max : sum
  }
}
