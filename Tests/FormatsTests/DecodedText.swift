import Bytes
import Formats
import Foundation
import Profiles

/// A profile of an old format, written out for comparing.
struct DecodedText {
  let profile: Profile

  init(_ text: String) throws(DecodeError) {
    try self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) throws(DecodeError) {
    var window = InputWindow(bytes: bytes)
    profile = try FormatCatalog.decode(&window)
  }

  /// Decodes a file of SampleProfiles.
  init(sample path: String) throws {
    try self.init(bytes: Self.bytes(ofSample: path))
  }

  static func bytes(ofSample path: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appending(path: "../SampleProfiles/pprof/" + path)))
  }

  /// `inuse_space/bytes` for each sample type.
  var types: [String] {
    profile.sampleTypes.map { profile.strings[$0.type] + "/" + profile.strings[$0.unit] }
  }

  /// Values, then addresses leaf first, then numeric labels: `1 1024: 4005cf 400611 bytes=1024`.
  var samples: [String] {
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    var result: [String] = []
    profile.samples.stacks.forEach { (sample, rootFirst, _) in
      cursor.next(into: &labels)
      let values = profile.samples.values.map { "\($0[sample])" }.joined(separator: " ")
      let words = rootFirst.indices.reversed().map { place(rootFirst[$0]) } + labels.map(word)
      result.append("\(values):" + words.map { " " + $0 }.joined())
    }
    return result
  }

  /// An address in hexadecimal, or `function file:line` where there is one.
  private func place(_ id: LocationID) -> String {
    let location = profile.locations[id.index]
    guard let line = profile.lines(of: id).first, let function = profile.function(of: line) else {
      return String(location.address, radix: 16)
    }
    return "\(profile.strings[function.name])@\(profile.strings[function.filename]):\(line.line)"
  }

  private func word(_ label: Label) -> String {
    guard case .number(let number, _) = label.value else { return "" }
    return "\(profile.strings[label.key])=\(number)"
  }

  /// `400000-452000+0 /usr/bin/x build` for each mapping.
  var mappings: [String] {
    profile.mappings.map { mapping in
      let numbers = [mapping.start, mapping.limit, mapping.offset].map { String($0, radix: 16) }
      let file = profile.strings[mapping.file]
      let words = [file, profile.strings[mapping.buildID]].filter { !$0.isEmpty }
      return "\(numbers[0])-\(numbers[1])+\(numbers[2])" + words.map { " " + $0 }.joined()
    }
  }

  /// The number of each location's mapping; zero for none.
  var placements: [UInt64] {
    profile.locations.map { profile.mapping(of: $0)?.number ?? 0 }
  }

  /// `cpu/nanoseconds 10000`.
  var period: String {
    guard let type = profile.periodType else { return "none" }
    return profile.strings[type.type] + "/" + profile.strings[type.unit] + " \(profile.period)"
  }

  /// The fault for which a text is refused; nil if it is not.
  static func fault(_ text: String) -> DecodeError? {
    fault(bytes: Array(text.utf8))
  }

  static func fault(bytes: [UInt8]) -> DecodeError? {
    do throws(DecodeError) {
      _ = try DecodedText(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }
}
