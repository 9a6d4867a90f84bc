import Analysis
import Bytes
import Formats
import Foundation
import Profiles

/// One line of Golden/raw/cases.txt with what Go's pprof made of it.
struct RecordedReport {
  let name: String
  private var options: [String: String] = [:]
  private var sources: [String] = []

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden/raw")

  static func all() throws -> [RecordedReport] {
    try String(contentsOf: folder.appendingPathComponent("cases.txt"), encoding: .utf8)
      .split(separator: "\n").map { RecordedReport(line: $0) }
  }

  static func input(_ name: String) throws -> Profile {
    try decode(folder.appendingPathComponent("inputs/\(name).pb.gz").path)
  }

  private static func decode(_ path: String) throws -> Profile {
    var window = InputWindow(try InputFile.open(path))
    return try FormatCatalog.decode(&window)
  }

  private init(line: Substring) {
    var words = line.split(separator: " ").map(String.init)
    name = words.removeFirst()
    for word in words {
      guard word.hasPrefix("-") else {
        sources.append(word)
        continue
      }
      let parts = word.dropFirst().split(separator: "=", maxSplits: 1)
      options[String(parts[0])] = parts.count > 1 ? String(parts[1]) : "true"
    }
  }

  /// The lines of the recorded report; times in the words of `RawText` where the profile says.
  func expectedLines() throws -> [String] {
    var window = InputWindow(
      try InputFile.open(Self.folder.appendingPathComponent(name + ".out.gz").path))
    try window.readAll()
    let bytes = window.unread
    let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  func expectedMessages() -> [String] {
    let path = Self.folder.appendingPathComponent(name + ".err")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// What we make of it, and what there is to say.
  func run() throws -> (result: FilteredProfile, conflicts: [LabelUnits.Conflict]) {
    var profile = try combined()
    if options["all_frames"] == nil { profile = profile.withoutUninterestingFrames() }
    let units = LabelUnits(of: profile)
    let framed = profile.withLabelFrames(
      root: options["tagroot"] ?? "", leaf: options["tagleaf"] ?? "",
      unit: options["unit"] ?? "minimum")
    var texts = FilterOptions()
    texts.isCompatible = true
    for option in FilterOption.allCases { texts[option] = options[option.rawValue] ?? "" }
    var result = framed.profile.filtered(by: try Filter(compiling: texts), units: units)
    result.notices = framed.notices + result.notices
    if options["noinlines"] != nil {
      result.profile = result.profile.withoutInlinedLines(
        keepingColumns: options["showcolumns"] != nil)
    }
    return (result, units.conflicts)
  }

  private func combined() throws -> Profile {
    var combiner = ProfileCombiner()
    for source in sources { try combiner.add(Self.input(source)) }
    let profile = try combiner.finish()?.profile ?? Self.input(sources[0])
    let isDifference = options["diff_base"] != nil
    guard let base = options["base"] ?? options["diff_base"] else { return profile }
    return try profile.minus(
      Self.input(base), as: isDifference ? .difference : .subtracted,
      normalized: options["normalize"] != nil
    ).profile
  }
}
