import Profiles
import Units

/// A profile as `go tool pprof -raw` prints it, to compare whole profiles with the original.
struct RawText {
  private let profile: Profile
  private var lines: [String] = []

  static func lines(of profile: Profile) -> [String] {
    var text = RawText(profile: profile)
    text.addHeader()
    text.addSamples()
    text.lines.append("Locations")
    for location in profile.locations { text.add(location) }
    text.lines.append("Mappings")
    for mapping in profile.mappings { text.add(mapping) }
    return text.lines
  }

  private mutating func addHeader() {
    let strings = profile.strings
    lines += profile.comments.map { "Comment: " + strings[$0] }
    if !strings.isEmpty(profile.documentationURL) {
      lines.append("Doc: " + strings[profile.documentationURL])
    }
    let period = profile.namedPeriodType
    lines.append("PeriodType: \(period.type) \(period.unit)")
    lines.append("Period: \(profile.period)")
    if profile.timeNanoseconds != 0 { lines.append("Time: \(profile.timeNanoseconds)") }
    if profile.durationNanoseconds != 0 { lines.append("Duration: \(profile.durationNanoseconds)") }
    lines.append("Samples:")
    let types = profile.namedSampleTypes.map { type in
      "\(type.type)/\(type.unit)"
        + (type.type == strings[profile.defaultSampleType] ? "[dflt]" : "")
    }
    lines.append(types.joined(separator: " "))
  }

  private mutating func addSamples() {
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    var found: [String] = []
    profile.samples.stacks.forEach { (sample, rootFirst, _) in
      cursor.next(into: &labels)
      let values = profile.samples.values.map { " " + Self.padded("\($0[sample])", 10) }.joined()
      let stack = rootFirst.indices.reversed().map {
        "\(profile.locations[rootFirst[$0].index].number) "
      }
      found.append(values + ": " + stack.joined())
      found += labelLines(labels)
    }
    lines += found
  }

  private func labelLines(_ labels: [Label]) -> [String] {
    var texts: [String: [String]] = [:]
    var numbers: [String: [(Int64, String)]] = [:]
    for label in labels {
      let key = profile.strings[label.key]
      switch label.value {
      case .text(let text): texts[key, default: []].append(profile.strings[text])
      case .number(let number, let unit):
        numbers[key, default: []].append((number, profile.strings[unit]))
      }
    }
    let textLine = texts.map { "\($0):[\($1.joined(separator: " "))]" }
    let numberLine = numbers.map { key, values in
      let hasUnits = values.contains { !$0.1.isEmpty }
      let words = values.map { hasUnits ? "\($0.0) \($0.1)" : "\($0.0)" }
      return "\(key):[\(words.joined(separator: " "))]"
    }
    return [textLine, numberLine].filter { !$0.isEmpty }.map { line in
      let sorted = line.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return String(repeating: " ", count: 16) + sorted.joined(separator: " ")
    }
  }

  private mutating func add(_ location: Location) {
    var start = Self.padded("\(location.number)", 6) + ": 0x\(String(location.address, radix: 16)) "
    if let mapping = profile.mapping(of: location) { start += "M=\(mapping.number) " }
    if location.isFolded { start += "[F] " }
    if location.lineCount == 0 { lines.append(start) }
    for line in profile.lines[location.lines] {
      lines.append(start + text(line))
      start = String(repeating: " ", count: 13)
    }
  }

  private func text(_ line: Line) -> String {
    guard let function = profile.function(of: line) else { return "??" }
    let name = profile.strings[function.name]
    let system = profile.strings[function.systemName]
    let file = profile.strings[function.filename]
    return "\(name) \(file):\(line.line):\(line.column) s=\(function.startLine)"
      + (name == system ? "" : "(\(system))")
  }

  private mutating func add(_ mapping: Mapping) {
    let facts: [(Mapping.Facts, String)] = [
      (.functions, "[FN]"), (.filenames, "[FL]"), (.lineNumbers, "[LN]"), (.inlineFrames, "[IN]"),
    ]
    let bits = facts.filter { mapping.facts.contains($0.0) }.map(\.1).joined()
    let numbers = [mapping.start, mapping.limit, mapping.offset].map {
      "0x" + String($0, radix: 16)
    }
    lines.append(
      "\(mapping.number): \(numbers.joined(separator: "/")) "
        + "\(profile.strings[mapping.file]) \(profile.strings[mapping.buildID]) \(bits)")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
