import Analysis
package import Commands
import Profiles

extension Session {
  /// The words of the profile, functions weighed by the value that the options select.
  ///
  /// O(samples), with what filters leave out still in it: it can be asked for again.
  package func vocabulary(_ options: Options) -> Vocabulary {
    var words = Vocabulary()
    words.sampleTypes = sampleTypes
    words.functions = weighedFunctions(options.sampleIndex)
    words.labels = LabelCollection(profile).words
    return words
  }

  private func weighedFunctions(_ sampleIndex: String) -> [Vocabulary.WeighedName] {
    guard let column = try? SampleSelection.column(of: profile, named: sampleIndex) else {
      return []
    }
    let values = SampleValues(values: profile.samples.values[column])
    let view = ProfileView(profile, values: values, resolution: Resolution())
    let total = Double(values.total().value)
    let nodes = CallGraph(view, withEdges: false).nodes.filter { !$0.info.name.isEmpty }
    return nodes.sorted { left, right in
      (left.cum.magnitude, right.info.name) > (right.cum.magnitude, left.info.name)
    }.map { .init($0.info.name, share: total == 0 ? 0 : Double($0.cum) / total) }
  }
}

/// Gathers the labels of all samples, up to a number of values a key.
private struct LabelCollection {
  private var values: [StringID: Set<StringID>] = [:]
  private var numbers: [StringID: Set<Int64>] = [:]
  private let strings: StringTable
  private static let limit = 1000

  init(_ profile: Profile) {
    strings = profile.strings
    let sets = LabelSets(profile.samples.labels) { _ in true }
    var labels: [Label] = []
    for set in 0..<sets.count {
      sets.read(set, into: &labels)
      for label in labels { add(label) }
    }
  }

  private mutating func add(_ label: Label) {
    switch label.value {
    case .text(let text):
      if isOpen(values[label.key]) { values[label.key, default: []].insert(text) }
    case .number(let number, _):
      if isOpen(numbers[label.key]) { numbers[label.key, default: []].insert(number) }
    }
  }

  private func isOpen<Value>(_ known: Set<Value>?) -> Bool {
    (known?.count ?? 0) < Self.limit
  }

  var words: [Vocabulary.LabelWords] {
    Set(values.keys).union(numbers.keys).map { key in
      let texts = (values[key] ?? []).map { strings[$0] }.sorted()
      let numbers = (numbers[key] ?? []).sorted().map { String($0) }
      return Vocabulary.LabelWords(strings[key], texts + numbers)
    }.sorted { $0.key < $1.key }
  }
}
