extension RawProfile {
  /// A section for each sample, a row for each of its frames, leaf first.
  var table: Table {
    let profile = self
    let frames = RawFrames(self)
    return Table(
      RawFrames.columns,
      sectionColumns: [
        .init("sample", .integer), .init("values", .values), .init("labels", .labels),
      ], sectionCount: samples.count
    ) { index in
      let sample = profile.samples[index]
      return Table.Section(
        cells: [
          .integer(index + 1), .list(sample.values.map { .integer($0) }), sample.labels.fact,
        ], rows: sample.locations.flatMap { frames.rows(of: $0) })
    }
  }

  /// What the profile says besides its samples.
  var facts: Reports.Fact {
    .members([
      ("value_types", .list(valueTypes.map(\.fact))), ("period_type", periodType.fact),
      ("period", .integer(period)), ("comments", .list(comments.map { .text($0) })),
      ("mappings", .list(mappings.map(\.fact))),
    ])
  }
}

/// The frames of each location, found by its number.
private struct RawFrames {
  static let columns: [Table.Column] = [
    .init("location", .integer), .init("address", .text), .init("mapping", .integer),
    .init("function", .name), .init("system_name", .name), .init("file", .name),
    .init("line", .integer), .init("column", .integer), .init("start_line", .integer),
    .init("inline", .flag), .init("folded", .flag),
  ]

  private let locations: [UInt64: RawProfile.Location]

  init(_ profile: RawProfile) {
    locations = Dictionary(
      profile.locations.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A row for each line, innermost call first; one row for a location without lines.
  func rows(of number: UInt64) -> [[Fact]] {
    guard let location = locations[number] else { return [] }
    let start: [Fact] = [
      .integer(Int64(clamping: number)), .text(.hexadecimal(location.address)),
      location.mapping.map { .integer(Int64(clamping: $0)) } ?? .none,
    ]
    let end = Fact.flag(location.isFolded)
    let lines = location.lines.isEmpty ? [nil] : location.lines
    return lines.enumerated().map { index, line in
      start + Self.facts(line) + [.flag(index + 1 < lines.count), end]
    }
  }

  private static func facts(_ line: RawProfile.Line?) -> [Fact] {
    guard let line else { return Array(repeating: .none, count: 6) }
    return [
      .text(line.function), .nonEmpty(line.systemName), .nonEmpty(line.file), .integer(line.line),
      .integer(line.column), .integer(line.startLine),
    ]
  }
}

extension RawProfile.ValueType {
  fileprivate var fact: Reports.Fact {
    .members([("type", .text(type)), ("unit", .text(unit)), ("default", .flag(isDefault))])
  }
}

extension RawProfile.Mapping {
  fileprivate var fact: Reports.Fact {
    .members([
      ("number", .integer(Int64(clamping: number))), ("start", .text(.hexadecimal(start))),
      ("limit", .text(.hexadecimal(limit))), ("offset", .text(.hexadecimal(offset))),
      ("file", .nonEmpty(file)), ("build_id", .nonEmpty(buildID)),
    ])
  }
}

extension String {
  /// An address, as programs and people write it; JSON's numbers would be too coarse for some.
  static func hexadecimal(_ address: UInt64) -> String {
    "0x" + String(address, radix: 16)
  }
}
