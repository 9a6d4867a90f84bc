package import Profiles

extension Profile {
  /// A profile written line by line: `main;serve;read 3 40 key=text size=16kb`.
  ///
  /// Frames stand root first; `;` parts locations, `,` parts the calls inlined in one, outermost
  /// first. Then come the values, then labels; a number with or without a unit is a numeric label.
  package static func written(_ lines: String, types: [(String, String)] = [("samples", "count")])
    -> Profile
  {
    var text = ProfileText()
    for (type, unit) in types { text.builder.addSampleType(type, unit: unit) }
    for line in lines.split(separator: "\n") { text.add(line) }
    return text.builder.finish()
  }

  /// The samples as `written` reads them.
  package var writtenLines: [String] {
    var cursor = samples.labels.makeCursor()
    var labels: [Label] = []
    var result: [String] = []
    samples.stacks.forEach { (sample, rootFirst, _) in
      cursor.next(into: &labels)
      let stack = rootFirst.indices.map { index in
        lines(of: rootFirst[index]).reversed().map {
          function(of: $0).map { strings[$0.name] } ?? ""
        }
        .joined(separator: ",")
      }
      let words =
        [stack.joined(separator: ";")] + samples.values.map { "\($0[sample])" } + labels.map(word)
      result.append(words.joined(separator: " "))
    }
    return result
  }

  private func word(_ label: Label) -> String {
    switch label.value {
    case .text(let text): "\(strings[label.key])=\(strings[text])"
    case .number(let number, let unit): "\(strings[label.key])=\(number)\(strings[unit])"
    }
  }
}

/// Reads lines of a written profile.
private struct ProfileText {
  var builder = ProfileBuilder()
  private var locations: [[UInt8]: LocationID] = [:]

  mutating func add(_ line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let stack = words[0].split(separator: ";").map { location($0) }
    let values = words.dropFirst().compactMap { Int64($0) }
    let labels = words.dropFirst().filter { $0.contains("=") }.map { label($0) }
    builder.addSample(leafFirst: stack.reversed(), values: values, labels: labels)
  }

  private mutating func location(_ text: Substring) -> LocationID {
    let key = Array(text.utf8)
    if let known = locations[key] { return known }
    let lines = text.split(separator: ",").reversed().map { name in
      var function = Function()
      function.name = builder.intern(String(name))
      function.systemName = function.name
      function.filename = builder.intern("\(name).go")
      return Line(function: builder.add(function), line: Int64(locations.count) + 1)
    }
    var location = Location()
    location.address = UInt64(locations.count) + 0x1000
    let id = builder.add(location, lines: lines)
    locations[key] = id
    return id
  }

  private mutating func label(_ word: Substring) -> Label {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let key = builder.intern(String(parts[0]))
    let digits = parts[1].prefix { $0.isNumber || $0 == "-" }
    guard let number = Int64(digits) else {
      return Label(key: key, value: .text(builder.intern(String(parts[1]))))
    }
    let unit = builder.intern(String(parts[1].dropFirst(digits.count)))
    return Label(key: key, value: .number(number, unit: unit))
  }
}

extension SeededRandom {
  /// A small random profile of few names, so that stacks, samples and labels often coincide.
  package mutating func profile(samples: Int) -> Profile {
    let lines = (0..<samples).map { _ in
      let depth = 1 + below(6)
      let stack = (0..<depth).map { _ in "f\(below(5))" }.joined(separator: ";")
      let label = below(3) == 0 ? " tenant=t\(below(3))" : ""
      let size = below(3) == 0 ? " bytes=\(1 << below(4))kb" : ""
      return "\(stack) \(below(7) - 2) \(below(1000))\(label)\(size)"
    }
    return .written(
      lines.joined(separator: "\n"), types: [("samples", "count"), ("cpu", "nanoseconds")])
  }
}
