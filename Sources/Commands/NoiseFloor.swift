import Analysis
import Reports
import Units

/// How much a kind of profile varies on this machine, as `swprof calibrate` found and kept it.
package struct NoiseFloor: Sendable, Equatable {
  /// The values it is about.
  package var type: String
  package var unit: String
  /// Whether it is about what runs under one benchmark, or about whole processes.
  package var isWithinBenchmark: Bool
  package var phi: Double
  package var variation: Double
  /// How many profiles it was found from.
  package var profiles: Int

  /// A line of the file it is kept in.
  package var line: String {
    [
      type, unit, isWithinBenchmark ? "benchmark" : "process",
      "phi=\(DecimalText.fixed(phi, places: 4))", "cv=\(DecimalText.fixed(variation, places: 4))",
      "profiles=\(profiles)",
    ].joined(separator: " ")
  }

  /// Whether both are about the same kind of profile.
  package func isAlike(_ other: NoiseFloor) -> Bool {
    (type, unit, isWithinBenchmark) == (other.type, other.unit, other.isWithinBenchmark)
  }

  init(_ sides: ComparisonSides, isWithinBenchmark: Bool, _ calibration: Calibration) {
    (type, unit) = sides.type
    self.isWithinBenchmark = isWithinBenchmark
    phi = calibration.phi
    variation = calibration.variation
    profiles = sides.base.count
  }

  /// Reads a line; nil for one that is none.
  package init?(line: some StringProtocol) {
    let words = line.split(separator: " ")
    guard words.count == 6, ["benchmark", "process"].contains(words[2]),
      let phi = Self.number(words[3], "phi="), phi > 0,
      let variation = Self.number(words[4], "cv="), variation >= 0,
      let profiles = Self.number(words[5], "profiles=").flatMap({ Int(exactly: $0) })
    else { return nil }
    type = String(words[0])
    unit = String(words[1])
    isWithinBenchmark = words[2] == "benchmark"
    self.phi = phi
    self.variation = variation
    self.profiles = profiles
  }

  private static func number(_ word: some StringProtocol, _ name: String) -> Double? {
    guard word.hasPrefix(name), let number = Double(word.dropFirst(name.count)), number.isFinite
    else { return nil }
    return number
  }

  /// All lines of a file.
  package static func all(in bytes: [UInt8]) -> [NoiseFloor] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { NoiseFloor(line: $0) }
  }
}

extension NoiseFloor {
  /// Takes the kept noise for single profiles a side, unless the user said otherwise; the note for
  /// the table.
  static func kept(
    _ input: CommandInput, _ sides: ComparisonSides, _ settings: inout ComparisonSettings
  ) throws(CommandError) -> ComparisonTable.Floor? {
    let options = input.options.comparison
    guard sides.base.count == 1, sides.new.count == 1, options.phi == nil,
      options.variation == nil, options.floor != "none"
    else { return nil }
    let isChosen = options.floor != "auto"
    let file = isChosen ? options.floor : input.environment.noiseFloorFile
    guard !file.isEmpty else { return nil }
    let bytes: [UInt8]
    do throws(UnreadableFile) { bytes = try input.environment.contents(file) } catch {
      if isChosen { throw .unreadable(error) }
      return nil
    }
    let (type, unit) = sides.type
    guard
      let floor = all(in: bytes).last(where: {
        ($0.type, $0.unit, $0.isWithinBenchmark) == (type, unit, settings.isWithinBenchmark)
      })
    else { return nil }
    settings.phi = floor.phi
    settings.variation = floor.variation
    return .init(file: file, profiles: floor.profiles)
  }
}
