package import Profiles

/// Everything a profile says, as lines, so that two can be compared and a difference be read.
package enum ProfileDump {
  /// The lines: types, samples, locations, mappings, and what stands alone.
  package static func lines(_ profile: Profile) -> [String] {
    types(profile) + samples(profile) + profile.locations.map { location($0, profile) }
      + profile.mappings.map { mapping($0, profile) } + scalars(profile)
  }

  private static func types(_ profile: Profile) -> [String] {
    profile.sampleTypes.map { "type \(type($0, profile))" }
  }

  private static func type(_ type: ValueType, _ profile: Profile) -> String {
    "\(profile.strings[type.type])/\(profile.strings[type.unit])"
  }

  private static func samples(_ profile: Profile) -> [String] {
    var lines: [String] = []
    var labels: [Label] = []
    var cursor = profile.samples.labels.makeCursor()
    profile.samples.stacks.forEach { (sample, rootFirst, _) in
      cursor.next(into: &labels)
      let values = profile.samples.values.map { String($0[sample]) }.joined(separator: ",")
      let stack = rootFirst.indices.map { index in
        String(profile.locations[rootFirst[index].index].number)
      }
      let tags = labels.map { " " + label($0, profile) }.joined()
      lines.append("sample \(values) \(stack.joined(separator: ";"))\(tags)")
    }
    return lines
  }

  private static func label(_ label: Label, _ profile: Profile) -> String {
    let key = profile.strings[label.key]
    switch label.value {
    case .text(let text): return "\(key)=\(profile.strings[text])"
    case .number(let number, let unit): return "\(key)=\(number)/\(profile.strings[unit])"
    }
  }

  private static func location(_ location: Location, _ profile: Profile) -> String {
    let lines = profile.lines[location.lines].map { line -> String in
      guard let function = profile.function(of: line) else { return "?:\(line.line)" }
      let names = [function.name, function.systemName, function.filename]
        .map { profile.strings[$0] }.joined(separator: "|")
      return "\(names)|\(function.startLine):\(line.line):\(line.column)"
    }
    let mapping = profile.mapping(of: location).map { String($0.number) } ?? "-"
    let folded = location.isFolded ? " folded" : ""
    return "location \(location.number) \(location.address) \(mapping)\(folded) "
      + lines.joined(separator: " ")
  }

  private static func mapping(_ mapping: Mapping, _ profile: Profile) -> String {
    "mapping \(mapping.number) \(mapping.start) \(mapping.limit) \(mapping.offset) "
      + "\(profile.strings[mapping.file]) \(profile.strings[mapping.buildID]) "
      + "\(mapping.facts.rawValue)"
  }

  private static func scalars(_ profile: Profile) -> [String] {
    [
      "times \(profile.timeNanoseconds) \(profile.durationNanoseconds)",
      "period \(profile.periodType.map { type($0, profile) } ?? "-") \(profile.period)",
      "frames \(profile.strings[profile.dropFrames]) \(profile.strings[profile.keepFrames])",
      "comments \(profile.comments.map { profile.strings[$0] })",
      "default \(profile.strings[profile.defaultSampleType])",
      "documentation \(profile.strings[profile.documentationURL])",
    ]
  }
}
