package import Profiles
import Units

extension Profile {
  /// The profile with labels as frames: one a key, named after the values a sample has.
  ///
  /// The keys come separated by commas; the first of `root` becomes the root, the last of `leaf`
  /// the leaf. Numbers are printed in `unit`. Samples without a key get a frame that says so, or,
  /// as in Go's pprof, one without a name.
  package func withLabelFrames(
    root: String, leaf: String, unit: String, namesMissing: Bool = false
  ) -> FilteredProfile {
    let rootKeys = Self.keys(strings.reading(root))
    let leafKeys = Self.keys(strings.reading(leaf))
    var frames = LabelFrames(self, unit: unit)
    frames.namesMissing = namesMissing
    var result = self
    if !rootKeys.isEmpty || !leafKeys.isEmpty {
      var cursor = samples.labels.makeCursor()
      var labels: [Label] = []
      result.samples = samples.rewritten { (_, rootFirst, leafFirst) in
        cursor.next(into: &labels)
        let roots = rootKeys.map { frames.location($0, labels) }
        leafFirst += leafKeys.map { frames.location($0, labels) }
        for index in rootFirst.indices.reversed() { leafFirst.append(rootFirst[index]) }
        leafFirst += roots
        return true
      }
      frames.apply(to: &result)
    }
    let missing = [(FilterOption.tagRoot, root, rootKeys), (.tagLeaf, leaf, leafKeys)].filter {
      !$1.isEmpty && $2.allSatisfy { !frames.found.contains($0) }
    }
    return FilteredProfile(profile: result, notices: missing.map { .matchedNothing($0.0) })
  }

  /// The keys of a list, from the leaf towards the root.
  private static func keys(_ list: String) -> [String] {
    list.split(separator: ",").map(String.init).reversed()
  }
}

/// Makes the locations that stand for labels, one for each key and text.
private struct LabelFrames {
  private struct Name: Hashable {
    let function: String
    let file: String
  }

  private let original: Profile
  private let unit: String
  var namesMissing = false
  private var names: [Name] = []
  private var positions: [Name: LocationID] = [:]
  private var keyNames: [StringID: String] = [:]
  /// The locations for single labels, which most samples have.
  private var single: [Label: LocationID] = [:]
  /// The keys that some sample has.
  private(set) var found: Set<String> = []

  init(_ profile: Profile, unit: String) {
    original = profile
    self.unit = unit
  }

  /// The location for the labels that a sample has of a key.
  mutating func location(_ key: String, _ labels: [Label]) -> LocationID {
    let own = labels.filter { keyName($0.key) == key }
    guard own.count == 1 else { return location(key, values: values(own)) }
    if let known = single[own[0]] { return known }
    let id = location(key, values: values(own))
    single[own[0]] = id
    return id
  }

  private mutating func location(_ key: String, values: [String]) -> LocationID {
    if !values.isEmpty { found.insert(key) }
    let isNamed = !values.isEmpty || !namesMissing
    let name = Name(function: isNamed ? values.joined(separator: ",") : key + ":(none)", file: key)
    if let known = positions[name] { return known }
    let id = LocationID(
      rawValue: UInt32(truncatingIfNeeded: original.locations.count + names.count))
    names.append(name)
    positions[name] = id
    return id
  }

  /// The texts, then the numbers; units count only where some number has one.
  private func values(_ labels: [Label]) -> [String] {
    var texts: [String] = []
    var numbers: [(value: Int64, unit: String)] = []
    for label in labels {
      switch label.value {
      case .text(let text): texts.append(original.strings[text])
      case .number(let value, let unit): numbers.append((value, original.strings[unit]))
      }
    }
    let target = numbers.contains { !$0.unit.isEmpty } ? unit : ""
    return texts + numbers.map { UnitConversion(from: $0.unit, to: target).label($0.value) }
  }

  private mutating func keyName(_ id: StringID) -> String {
    if let known = keyNames[id] { return known }
    let name = original.strings[id]
    keyNames[id] = name
    return name
  }

  /// Adds the locations behind those of the profile, numbered on.
  func apply(to profile: inout Profile) {
    let highest = original.locations.lazy.map(\.number).max() ?? 0
    for (index, name) in names.enumerated() {
      var function = Function()
      function.name = profile.addText(name.function)
      function.filename = profile.addText(name.file)
      var location = Location()
      location.number = highest &+ UInt64(index) &+ 1
      location.firstLine = UInt32(truncatingIfNeeded: profile.lines.count)
      location.lineCount = 1
      let id = FunctionID(rawValue: UInt32(truncatingIfNeeded: profile.functions.count))
      profile.lines.append(Line(function: id))
      profile.functions.append(function)
      profile.locations.append(location)
    }
  }
}
